#!/bin/sh
# The tests without sanitizers, under valgrind: reads of what was never
# written, and blocks that are lost. Sweeps count their blocks themselves,
# and would take hours; of random programs a few are run.
. tests/support/tap.sh
. tests/support/whole.sh

whole "$work" gcc -O1 -g
ok $? "built without sanitizers"
export ROUNDS=3
for program in $(each "$work"); do
    case $program in
    *-sweep-*) continue ;;
    *-random | *-programs) set -- 1 20 ;;
    *) set -- ;;
    esac
    said=$(valgrind -q --leak-check=full --error-exitcode=9 "$program" "$@" \
        2>&1 > /dev/null)
    # 1: a test failed, as one does here that needs long doubles.
    test $? -gt 1 || said=
    silent "$said" "$(basename "$program") under valgrind"
done

done_testing
