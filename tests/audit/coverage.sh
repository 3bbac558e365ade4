#!/bin/sh
# Which branches of src/ does no test take? Asserts are compiled out; the
# branches that are missed are listed in build/coverage/missed.
. tests/support/tap.sh
. tests/support/whole.sh

cover=$(pwd)/$B/coverage
rm -rf "$cover"
# The tests themselves are counted, too, under names that nobody asks for.
whole "$cover" gcc -O0 -g -DNDEBUG --coverage
ok $? "built for counting"
test $failed -eq 0 || done_testing
for program in $(each "$cover"); do
    "$program" > "$work/said" 2>&1
    ok $? "$(basename "$program") runs"
done

for count in "$cover"/*.c.gcda; do
    gcov -b -c -t "$count" 2> /dev/null
done > "$work/counts"
# A line of source is `count: line: text`; its branches follow it. Each file
# that includes a header has a copy of its functions: one of them is enough.
awk '
    /^ *[-#=0-9*]+: *[0-9]+:/ {
        split($0, part, ":"); line = part[2] + 0
        text = $0; sub(/^[^:]*:[^:]*:/, "", text)
        if (line == 0 && sub(/^Source:/, "", text)) source = text
    }
    /^branch/ && source ~ /^src/ {
        place = source ":" line ": branch " $2 ": " text
        taken[place] += !/never executed|taken 0/
    }
    END {
        for (place in taken) {
            all++
            if (!taken[place]) {
                missed++
                print place > missed_file
            }
        }
        printf "# branches taken: %d of %d, %.1f %%\n", all - missed, all,
            100 * (all - missed) / all
        exit missed > 0
    }' missed_file="$cover/missed" "$work/counts"
ok $? "every branch of src/ is taken"
test -f "$cover/missed" && sort -u "$cover/missed" | sed 's/^/#   /'

done_testing
