/* Expect: 1 "(nothing)" */

#include "exercise.h"

/*
 * The scenes are in exercises/05-queries/2-eight-questions/exercise.h.
 * Write the statements of each in their order, before its NULL. Values
 * stand on a second line, as SQL writes them:
 *
 *     "SELECT id FROM users WHERE name = ? AND age = ?\n-- 'ada', 36",
 */

/* 1. And, or, not. */
const char *const combine_sends[] = {
    NULL,
};

/* 2. One of several. */
const char *const pick_sends[] = {
    NULL,
};

/* 3. Who is not known. */
const char *const wonder_sends[] = {
    NULL,
};

/* 4. Other tables. */
const char *const join_sends[] = {
    NULL,
};

/* 5. How many? */
const char *const count_sends[] = {
    NULL,
};

/* 6. One of them. */
const char *const take_one_sends[] = {
    NULL,
};

/* 7. Behind a limit. */
const char *const derive_sends[] = {
    NULL,
};

/* 8. Rows that are changed. */
const char *const reward_sends[] = {
    NULL,
};
