# TAP for scripts: `ok STATUS what`, `silent OUTPUT what`, at last
# `done_testing`.

tests=0 failed=0

ok() {
    tests=$((tests + 1)) status=$1
    shift
    if [ "$status" -eq 0 ]; then
        echo "ok $tests - $*"
    else
        echo "not ok $tests - $*"
        failed=1
    fi
}

# An empty output is a good one; any other is shown.
silent() {
    test -z "$1"
    ok $? "$2"
    test -z "$1" || echo "$1" | sed 's/^/#   /' | head -n 20
}

done_testing() {
    echo "1..$tests"
    exit $failed
}

B=${B:-build}
MODULES=${MODULES:-$(echo src/[0-9]*)}
FLAGS="${FLAGS:--std=c11 -Wall -Wextra -Wpedantic}"
STRICT="${STRICT:--Werror=int-conversion -Werror=incompatible-pointer-types}"
COMPILERS=$(for c in gcc clang; do command -v $c >/dev/null && echo $c; done)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
