/* Expect: 5 "NOT NULL constraint failed: posts.status" */

#include "exercise.h"

static const char *const status_names[] = {
    [DRAFT] = "DRAFT",
    [PUBLISHED] = "PUBLISHED",
    [ARCHIVED] = "ARCHIVED",
};

static const struct orm_column post_columns[] = {
    ORM_COLUMN(post, post_id, .primary_key = true),
    ORM_COLUMN(post, slug, .type = ORM_STRING(40), .not_null = true,
               .unique = true),
    ORM_COLUMN(post, title, .type = ORM_STRING(80), .not_null = true),
    ORM_COLUMN(post, content),
    ORM_ENUM_COLUMN(post, status, status_names, .index = true),
    ORM_COLUMN(post, comments,
               .default_value = ORM_DEFAULT(post, comments, true)),
    ORM_COLUMN(post, created_at, .default_function = orm_utcnow),
    ORM_COLUMN(post, updated_at, .default_function = orm_utcnow,
               .onupdate = orm_utcnow),
    ORM_END,
};
ORM_MODEL(post, .table = "posts", .columns = post_columns);
