/* Expect: 1 "! (nothing)" */

#include "exercise.h"

#include <string.h>

/* Write the listeners here. */

enum orm_status keep_watch(struct orm_database *blog,
                           struct watch *watch)
{
    /* Have them told here. */
    return ORM_OK;
}
