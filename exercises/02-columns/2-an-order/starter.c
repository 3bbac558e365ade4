/* Expect: 1 "place_sends has no prediction yet" */

#include "exercise.h"

/* Read the steps in exercise.h, and write a prediction in the place
   of each "?". Where nothing is sent, the list is { NULL }. */

const char *const place_sends[] = { "?", NULL };

const char *const place_leaves = "?";

const char *const place_without_note_leaves = "?";

const char *const agree_sends[] = { "?", NULL };

const char *const pay_sends[] = { "?", NULL };

const char *const haggle_sends[] = { "?", NULL };

const char *const ship_leaves = "?";

const char *const lengths = "?";
