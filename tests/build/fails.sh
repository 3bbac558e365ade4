#!/bin/sh
# Programs that must not compile, each with what the compiler has to say in
# its head: a line `error: a sentence`, or one for `gcc:` and one for `clang:`.
# With -DRIGHT those of the tests compile, and in silence.
. tests/support/tap.sh
export LC_ALL=C    # for quotes that are ASCII

compile() {
    # shellcheck disable=SC2086
    $1 -std=c11 -Wall -Wextra -Wpedantic $STRICT -I"$B"/include \
        -fsyntax-only "$2" $3 > "$work/said" 2>&1
}

for file in tests/[0-9]*/fails/*.c chapters/[0-9]*/fails/*.c; do
    test -f "$file" || continue
    for compiler in $COMPILERS; do
        wanted=$(sed -En "s,^(/\*|  ) (error|$compiler): ,,; T; s, \*/\$,,; p" \
            "$file")
        test -n "$wanted" && ! compile "$compiler" "$file" ""
        ok $? "$file does not compile with $compiler"
        grep -qF -- "$wanted" "$work/said"
        ok $? "and is told: $wanted" || sed 's/^/# /' "$work/said"
        case $file in tests/*)
            compile "$compiler" "$file" -DRIGHT
            silent "$(cat "$work/said")" "the right way compiles in silence" ;;
        esac
    done
done

done_testing
