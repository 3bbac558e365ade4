#!/bin/sh
# What readers were promised of the code: no warnings on either compiler,
# lines that fit the page, functions that fit the eye.
. tests/support/tap.sh

see=
for module in $MODULES; do
    see="$see -I$module"
    for compiler in $COMPILERS; do
        # shellcheck disable=SC2086
        silent "$(for file in "$module"/*.c; do
            $compiler $FLAGS $STRICT -O2 $see -c "$file" -o "$work/o" 2>&1
        done)" "$compiler -O2 has nothing to say of $module"
    done
done

# Characters, not bytes: continuation bytes of UTF-8 do not count.
wide() {
    limit=$1
    shift
    find "$@" -name '*.[ch]' -o -name '*.sh' 2>/dev/null |
        LC_ALL=C xargs awk -v limit="$limit" '
        { line = $0; gsub(/[\200-\277]/, "", line); n = length(line) }
        n > limit { print FILENAME ":" FNR ": " n " columns" }
        /[ \t]$/ { print FILENAME ":" FNR ": blanks at the end" }
        /\t/ { print FILENAME ":" FNR ": a tab" }'
}
silent "$(wide 72 src chapters solutions exercises/[0-9]*)" \
    "what is printed has lines of 72 columns at most"
silent "$(wide 80 site tests exercises)" "the rest has lines of 80"

long() {
    find "$@" -name '*.c' | xargs awk -v limit=50 '
        FNR == 1 { begin = 0 }
        /^{/ { begin = FNR }
        /^}/ { if (begin && FNR - begin > limit)
                   print FILENAME ":" begin ": " FNR - begin " lines"
               begin = 0 }'
}
silent "$(long src)" "functions of 50 lines at most"

mkdir "$work/bad"
awk 'BEGIN { print "int f(void)\n{"; for (i = 0; i < 60; i++) print "    ;"
             print "}"; while (i++ < 150) printf "x"; print " " }' \
    > "$work/bad/x.c"
test "$(long "$work/bad" | wc -l)" -eq 1 &&
    test "$(wide 72 "$work/bad" | wc -l)" -eq 2
ok $? "a function too long and a line too wide would be found"

done_testing
