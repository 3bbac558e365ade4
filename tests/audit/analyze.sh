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
    # Left out: insecureAPI wants functions that no C library has; where a
    # pointer's size is asked for, it is meant; clang 14 does not see va_start
    # begin a list; (char) of a character says what it does.
    # shellcheck disable=SC2086
    silent "$(clang-tidy --quiet --checks='-*,clang-analyzer-*,bugprone-*,
            -clang-analyzer-security.insecureAPI.*,
            -bugprone-sizeof-expression,
            -bugprone-easily-swappable-parameters,
            -bugprone-macro-parentheses,
            -bugprone-narrowing-conversions,
            -clang-analyzer-valist.Uninitialized' \
        "$module"/*.c -- -std=c11 $see 2>/dev/null)" "clang-tidy, $module"
    # shellcheck disable=SC2086
    silent "$(cppcheck --quiet --std=c11 --inline-suppr \
        --enable=warning,performance,portability \
        --suppress=missingIncludeSystem --suppress=pointerSize \
        $see "$module" 2>&1)" \
        "cppcheck, $module"
done

done_testing
