#!/bin/sh
# Installs what is missing, by the system's package manager:
#
#     site/setup.sh book       the library, the exercises, the book, the tests
#     site/setup.sh browser    a browser, to look at the book by a program
#
# Does nothing when all is there. What fails, fails aloud.

set -eu

# `need TEST PACKAGE BREW-PACKAGE` adds the packages unless the test succeeds.
apt='' brew=''
need() {
    if ! sh -c "$1" >/dev/null 2>&1; then
        apt="$apt $2" brew="$brew $3"
    fi
}

header() {
    echo "printf '#include <$1>\n' | \${CC:-cc} -E -x c -"
}

case ${1:-} in
book)
    need 'command -v ${CC:-cc}' gcc gcc
    need 'command -v make' make make
    need "$(header sqlite3.h)" libsqlite3-dev sqlite
    need 'command -v sqlite3' sqlite3 sqlite
    need 'command -v prove' perl perl
    need 'command -v pkg-config' pkg-config pkg-config
    need 'pkg-config --exists libcmark' libcmark-dev cmark
    need 'ctags --version | grep -q Universal' universal-ctags \
        universal-ctags
    # The faces of the book are Debian's; elsewhere it has the system's.
    if command -v apt-get >/dev/null; then
        need 'command -v woff2_compress' woff2 woff2
        need 'ls /usr/share/fonts/truetype/vollkorn' fonts-vollkorn ''
        need 'ls /usr/share/fonts/truetype/inconsolata' \
            fonts-inconsolata ''
    fi
    ;;
browser)
    need 'command -v node' nodejs node
    need 'command -v npm' npm node
    need 'command -v chromium' chromium chromium
    ;;
*)
    echo "usage: site/setup.sh book|browser" >&2
    exit 2
    ;;
esac

[ -n "$apt$brew" ] || exit 0
if command -v apt-get >/dev/null; then
    as_root=
    [ "$(id -u)" = 0 ] || as_root=sudo
    echo "installing:$apt"
    $as_root apt-get update -q
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -q -y \
        --no-install-recommends $apt
elif command -v brew >/dev/null; then
    echo "installing:$brew"
    brew install $brew
else
    echo "please install these, then try again:$apt" >&2
    exit 1
fi
