#!/bin/sh
# Which branches of src/ does no test take? Asserts are compiled out; the
# branches that are missed are listed in build/coverage/missed.
. tests/support/tap.sh
. tests/support/whole.sh

# Functions with branches that no program can take, and why they stay.
left_out='src/05-queries/evaluate.c: orm_evaluate_column: asked today of
  conditions whose SQL is written; a later chapter may ask it of others
src/05-queries/result.c: reuse: later chapters may have endings'

cover=$(pwd)/$B/coverage
rm -rf "$cover"
# The tests themselves are counted, too, under names that nobody asks for.
whole "$cover" gcc -O0 -g -DNDEBUG --coverage
ok $? "built for counting"
test $failed -eq 0 || done_testing
for program in $(each "$cover"); do
    ROUNDS=3 "$program" > "$work/said" 2>&1
    ok $? "$(basename "$program") runs"
done

for count in "$cover"/*.c.gcda; do
    gcov -b -c -t "$count" 2> /dev/null
done > "$work/counts"
# A line of source is `count: line: text`; its branches follow it. Each file
# that includes a header has a copy of its functions: one of them is enough.
echo "$left_out" | awk '
    FNR == NR {
        if (split($0, part, ": ") == 3)
            excused[part[1] ": " part[2]] = 1
        next
    }
    /^ *[-#=0-9*]+: *[0-9]+:/ {
        split($0, part, ":"); line = part[2] + 0
        text = $0; sub(/^[^:]*:[^:]*:/, "", text)
        if (line == 0 && sub(/^Source:/, "", text)) source = text
    }
    /^function/ { place_of = source ": " $2 }
    /^branch/ && source ~ /^src/ {
        place = source ":" line ": branch " $2 ": " text
        within[place] = place_of
        taken[place] += !/never executed|taken 0/
    }
    END {
        for (place in taken) {
            all++
            if (taken[place])
                continue
            if (within[place] in excused) {
                used[within[place]]++
                left_out++
                continue
            }
            missed++
            print place > missed_file
        }
        printf "# branches taken: %d of %d, %.1f %%; left out: %d\n",
            all - missed - left_out, all,
            100 * (all - missed - left_out) / all, left_out
        for (place in excused)
            if (!used[place])
                print "# left out, and taken: " place
        exit missed > 0
    }' missed_file="$cover/missed" - "$work/counts"
ok $? "every branch of src/ is taken"
echo "$left_out" | sed 's/^/# left out: /'
test -f "$cover/missed" && sort -V "$cover/missed" | sed 's/^/#   /'

done_testing
