#!/bin/sh
# Installed into a prefix of one's own after a plain `make`, the library is
# found there by pkg-config, and the program of the README runs with it.
set -u
B=${B:-build}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo 1..2
make -s B="$B" install PREFIX="$work/own" >"$work/log" 2>&1
awk '/^```c$/ { open = 1; next } /^```/ { if (open) exit } open' README.md \
    >"$work/hello.c"
if flags=$(PKG_CONFIG_PATH=$work/own/lib/pkgconfig \
        pkg-config --cflags --libs cormorant) &&
    case $flags in *"-I$work/own/include"*"-L$work/own/lib"*) ;; *) false;; esac
then
    echo "ok 1 - pkg-config names the prefix that was asked for"
else
    echo "not ok 1 - pkg-config names the prefix that was asked for"
    echo "# $flags"
fi
if ${CC:-cc} "$work/hello.c" $flags -o "$work/hello" 2>"$work/log" &&
    LD_LIBRARY_PATH=$work/own/lib "$work/hello" >"$work/got" 2>&1
then
    echo "ok 2 - the program of the README is built with what was installed"
else
    echo "not ok 2 - the program of the README is built with what was installed"
    sed 's/^/# /' "$work/log"
fi
