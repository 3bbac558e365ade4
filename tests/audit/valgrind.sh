#!/bin/sh
# The tests without sanitizers, under valgrind: reads of what was never
# written, and blocks that are lost. Sweeps have their own count of blocks,
# and would take hours.
. tests/support/tap.sh
. tests/support/whole.sh

whole "$work" gcc -O1 -g
ok $? "built without sanitizers"
for program in $(each "$work"); do
    case $program in *-sweep-*) continue ;; esac
    said=$(ROUNDS=3 valgrind -q --leak-check=full --error-exitcode=9 \
        "$program" 2>&1 > /dev/null) && said=
    silent "$said" "$(basename "$program") under valgrind"
done

done_testing
