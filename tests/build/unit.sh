#!/bin/sh
# The library and programs of a user, seen by the optimizer as one: what it
# may assume of types and of const members has to be true.
. tests/support/tap.sh

PROGRAMS="tests/01-models/rows.c tests/01-models/objects.c
    tests/01-models/types.c"

see=-I$B/include
sources=
for module in $MODULES; do
    see="$see -I$module"
    sources="$sources $(echo "$module"/*.c)"
done

for compiler in $COMPILERS; do
    linker=
    test "$compiler" = clang && linker=-fuse-ld=lld
    for program in $PROGRAMS; do
        # shellcheck disable=SC2086
        said=$($compiler -std=c11 -O2 -flto $linker -DNDEBUG -DORM_CHUNK=64 \
            $see -Itests "$program" tests/support/*.c $sources -lsqlite3 \
            -o "$work/unit" 2>&1 && "$work/unit" 2>&1 | grep -A4 '^not ok')
        silent "$said" "$program as one unit, $compiler -O2 -flto"
    done
done

done_testing
