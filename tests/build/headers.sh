#!/bin/sh
# Each header compiles on its own, as C and, the public ones, as C++.
. tests/support/tap.sh

see=
for module in $MODULES; do
    see="$see -I$module"
    for header in "$module"/*.h; do
        # shellcheck disable=SC2086
        silent "$(${CC:-cc} $FLAGS -Werror $see -fsyntax-only -x c "$header" \
            2>&1)" "$header on its own"
    done
done

command -v g++ >/dev/null ||
    ok 0 "the public headers as C++ # SKIP no C++ compiler here"
for header in "$B"/include/cormorant.h "$B"/include/cormorant/*.h; do
    command -v g++ >/dev/null || break
    silent "$(g++ -std=c++11 -Wall -Wextra -fsyntax-only -x c++ "$header" \
        2>&1)" "${header#"$B"/include/} as C++"
done

done_testing
