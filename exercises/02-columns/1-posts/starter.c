/* Expect: 1 "'slug' | 'TEXT' | 0" */

#include "exercise.h"

/* Complete the list: each member of the enumeration has a name. */
static const char *const status_names[] = {
    [DRAFT] = "DRAFT",
};

/* Complete the columns: each may take options after its name, and
   `status` after the name of its list. */
static const struct orm_column post_columns[] = {
    ORM_COLUMN(post, post_id, .primary_key = true),
    ORM_COLUMN(post, slug),
    ORM_COLUMN(post, title),
    ORM_COLUMN(post, content),
    ORM_ENUM_COLUMN(post, status, status_names),
    ORM_COLUMN(post, comments),
    ORM_COLUMN(post, created_at),
    ORM_COLUMN(post, updated_at),
    ORM_END,
};
ORM_MODEL(post, .table = "posts", .columns = post_columns);
