/* Expect: 1 "(nothing)" */

#include "exercise.h"

/*
 * The scenes are in exercises/03-sessions/2-an-evening/exercise.h.
 * Write the statements of each in their order, before its NULL:
 * "DELETE FROM posts WHERE id = ?",
 */

/* 1. Written at the end. */
const char *const write_at_the_end_sends[] = {
    NULL,
};

/* 2. Looked for. */
const char *const look_sends[] = {
    NULL,
};

/* 3. Grown old. */
const char *const grow_old_sends[] = {
    NULL,
};

/* 4. Many at once. */
const char *const store_many_sends[] = {
    NULL,
};

/* 5. The same again. */
const char *const replace_sends[] = {
    NULL,
};
