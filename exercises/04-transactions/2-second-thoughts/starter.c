/* Expect: 1 "! UPDATE" */

#include "exercise.h"

/* Write the statements of each scene in the place of "?", one string
   for each, and the numbers that it notes: "1 2 3". */

/* 1. Twice back. */
const char *const go_back_sends[] = { "?", NULL };
const char *const go_back_notes = "?";

/* 2. Released. */
const char *const release_sends[] = { "?", NULL };
const char *const release_notes = "?";

/* 3. Refused. */
const char *const refuse_sends[] = { "?", NULL };
const char *const refuse_notes = "?";

/* 4. New, and gone. */
const char *const come_and_go_sends[] = { "?", NULL };
const char *const come_and_go_notes = "?";

/* 5. Read inside. */
const char *const read_inside_sends[] = { "?", NULL };
const char *const read_inside_notes = "?";
