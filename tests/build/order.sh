#!/bin/sh
# The one structural rule: a module uses its own symbols, those of earlier
# chapters and the C library's; SQLite's are used by the driver alone.
. tests/support/tap.sh

# Reads `nm -A -P` of all objects: what is wrong with their symbols?
judge() {
    awk -v libc="$work/libc" '
        BEGIN { while ((getline < libc) > 0) known[$1] = 1 }
        { sub(/^.*obj\//, "", $1); sub(/:$/, "", $1) }
        $3 ~ /^[A-TV-Z]$/ { home[$2] = substr($1, 1, 2) }
        $3 == "U" { users[++n] = $1; wanted[n] = $2 }
        END {
            for (i = 1; i <= n; i++) {
                file = users[i]; name = wanted[i]
                if (name ~ /^sqlite3_/)
                    wrong = file !~ /\/sqlite\.o$/
                else if (name in home)
                    wrong = home[name] > substr(file, 1, 2)
                else
                    wrong = !(name in known)
                if (wrong)
                    print file ": " name (name in home ? ", which chapter " \
                        home[name] " brings" : ", which it may not use")
            }
        }'
}

nm -D --defined-only "$(${CC:-cc} -print-file-name=libc.so.6)" |
    awk '{ sub(/@.*/, "", $3); print $3 }
         END { print "_GLOBAL_OFFSET_TABLE_" }' > "$work/libc"

for module in $MODULES; do
    nm -A -P "$B"/obj/"${module#src/}"/*.o 2>/dev/null
done > "$work/symbols"
test "$(wc -l < "$work/symbols")" -gt 100
ok $? "the objects have symbols to judge"
silent "$(judge < "$work/symbols")" "no module uses what comes later"

planted() {
    printf '%s\n' 'b/obj/01-a/x.o: orm_x T 0 0' 'b/obj/02-b/y.o: orm_y T 0 0' \
        "b/obj/$1: $2 U" | judge | grep -q "$2"
    ok $? "$3 would be found"
}
planted 01-a/x.o orm_y "a use of a later chapter"
planted 01-a/x.o sqlite3_step "a use of SQLite behind the driver's back"
planted 02-b/y.o PQexec "a use of another library"

done_testing
