#!/bin/sh
# The program of the README compiles as the README says, and prints what it
# says. Run from the root, after the library is built.
set -u
B=${B:-build}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The n-th fenced block with an info string (c, sh, or none) of the README.
block() {
    awk -v info="$1" -v n="$2" '
        /^```/ && !open { open = 1; shown = substr($0, 4) == info && ++k == n
                          next }
        /^```/ { open = shown = 0 }
        shown { print }' README.md
}

block c 1 >"$work/hello.c"
block '' 1 >"$work/expected"
command=$(block sh 1)
mkdir "$work/build"
cp -r "$B/include" "$B/libcormorant.a" "$work/build/"

echo 1..2
if (cd "$work" && sh -c "$command") >"$work/got" 2>"$work/errors"; then
    echo "ok 1 - the program compiles and runs by its cc line"
else
    echo "not ok 1 - the program compiles and runs by its cc line"
    sed 's/^/# /' "$work/errors"
fi
if diff "$work/expected" "$work/got" >"$work/difference"; then
    echo "ok 2 - it prints what the README shows"
else
    echo "not ok 2 - it prints what the README shows"
    sed 's/^/# /' "$work/difference"
fi
