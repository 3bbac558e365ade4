/* Expect: 1 "INSERT INTO" */

#include "exercise.h"

/*
 * The scenes are in exercises/01-models/2-what-is-sent/exercise.h.
 * Write the statements of each in their order, before its NULL:
 * "DELETE FROM products WHERE product_id = ?",
 */

/* 1. Three new objects. */
const char *const store_sends[] = {
    NULL,
};

/* 2. Changes, and what only looks like one. */
const char *const change_sends[] = {
    NULL,
};

/* 3. There and back again. */
const char *const change_back_sends[] = {
    NULL,
};

/* 4. Looking for rows. */
const char *const find_sends[] = {
    NULL,
};

/* 5. Mistakes. */
const char *const fail_sends[] = {
    NULL,
};
