# Builds the library and each test program of the modules in one go, for
# scripts that want other flags: `whole DIRECTORY COMPILER FLAG...`, then
# `each DIRECTORY` lists the programs.

whole() {
    into=$1 compile="$2 -std=c11 -DORM_CHUNK=64 -I$B/include -Itests"
    shift 2
    mkdir -p "$into"
    for file in tests/support/*.c; do
        # shellcheck disable=SC2086
        $compile "$@" -c "$file" -o "$into/$(basename "$file" .c).o" \
            || return 1
    done
    see=
    for module in $MODULES; do
        see="$see -I$module"
        for file in "$module"/*.c; do
            # shellcheck disable=SC2086
            $compile "$@" $see -c "$file" \
                -o "$into/$(echo "${file#src/}" | tr / -).o" || return 1
        done
    done
    for module in $MODULES; do
        chapter=${module#src/}
        for file in tests/"$chapter"/*.c; do
            case $file in */exercise-*) continue ;; esac
            test -f "$file" || continue
            # shellcheck disable=SC2086
            $compile "$@" "$file" "$into"/*.o -lsqlite3 \
                -o "$into/$chapter-$(basename "$file" .c)" || return 1
        done
    done
}

each() {
    find "$1" -type f -perm /100 | sort
}
