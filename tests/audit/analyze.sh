#!/bin/sh
# What the analyzers say of src/: nothing.
. tests/support/tap.sh

see=
for module in $MODULES; do
    see="$see -I$module"
    # shellcheck disable=SC2086
    silent "$(for file in "$module"/*.c; do
        gcc -std=c11 -O2 -fanalyzer $see -c "$file" -o "$work/o" 2>&1
    done)" "gcc -fanalyzer, $module"
    # The insecureAPI checks want functions that no C library has, and a
    # size that is sizeof of a pointer is meant where pointers are listed.
    # shellcheck disable=SC2086
    silent "$(clang-tidy --quiet --checks='-*,clang-analyzer-*,bugprone-*,
            -clang-analyzer-security.insecureAPI.*,-bugprone-sizeof-expression,
            -bugprone-easily-swappable-parameters,-bugprone-macro-parentheses,
            -bugprone-reserved-identifier,-bugprone-assignment-in-if-condition' \
        "$module"/*.c -- -std=c11 $see 2>/dev/null)" "clang-tidy, $module"
    # shellcheck disable=SC2086
    silent "$(cppcheck --quiet --std=c11 --enable=warning,performance,portability \
        --inline-suppr --suppress=missingIncludeSystem $see "$module" 2>&1)" \
        "cppcheck, $module"
done

done_testing
