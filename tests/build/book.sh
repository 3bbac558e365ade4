#!/bin/sh
# The book: every line of src/ printed once, every output as it was run, every
# name, link and figure there. Run from the root, after the examples are
# recorded.
set -u
B=${B:-build}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo 1..1
if "$B/bin/weave" --out "$work" --recorded "$B/recorded" >"$work/errors" 2>&1
then
    echo "ok 1 - the book is woven"
else
    echo "not ok 1 - the book is woven"
    sed 's/^/# /' "$work/errors"
fi
