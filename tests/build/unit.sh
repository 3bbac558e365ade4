#!/bin/sh
# The library and a program of a user, seen by the optimizer as one: what it
# may assume of types and of const members has to be true.
. tests/support/tap.sh

for compiler in $COMPILERS; do
    linker=
    test "$compiler" = clang && linker=-fuse-ld=lld
    sources=
    see=-I$B/include
    for module in $MODULES; do
        sources="$sources $(echo "$module"/*.c)"
        see="$see -I$module"
    done
    for program in tests/[0-9]*/*.c; do
        case $program in */exercise-*|*/sweep-*) continue ;; esac
        # shellcheck disable=SC2086
        said=$($compiler -std=c11 -O2 -flto $linker -DNDEBUG -DORM_CHUNK=64 \
            $see -Itests "$program" tests/support/*.c $sources -lsqlite3 \
            -o "$work/unit" 2>&1 && "$work/unit" 2>&1 | grep -A4 '^not ok')
        silent "$said" "$program as one unit, $compiler -O2 -flto"
    done
done

done_testing
