#!/bin/sh
# The book's fonts, from Debian's packages into the built site:
#
#     site/fonts.sh build/site/assets/fonts
#
# Needs fonts-vollkorn, fonts-inconsolata and woff2. What is missing is named,
# and the site falls back on the reader's own fonts; nothing fails.

set -eu
to=${1:?usage: site/fonts.sh FOLDER}
from=/usr/share/fonts/truetype
mkdir -p "$to"

if ! command -v woff2_compress >/dev/null; then
    echo "site/fonts.sh: no woff2_compress: apt install woff2" >&2
    exit 0
fi

# woff2_compress writes beside what it reads, so it reads a copy.
web_font() {
    name=${1##*/}
    web=$to/${name%.*}.woff2
    if [ ! -e "$1" ]; then
        echo "site/fonts.sh: no $1: apt install $2" >&2
    elif [ ! -e "$web" ] || [ "$1" -nt "$web" ]; then
        cp "$1" "$to/$name"
        woff2_compress "$to/$name" >/dev/null 2>&1
        rm "$to/$name"
        cp "/usr/share/doc/$2/copyright" "$to/$2.txt"
    fi
}

web_font $from/vollkorn/Vollkorn-Regular.ttf fonts-vollkorn
web_font $from/vollkorn/Vollkorn-Italic.ttf fonts-vollkorn
web_font $from/vollkorn/Vollkorn-SemiBold.ttf fonts-vollkorn
web_font $from/inconsolata/Inconsolata.otf fonts-inconsolata
