/* Expect: 7 "'b created' | '2024-02-29 09'" */

#include "exercise.h"

static const char *const status_names[] = {
    [DRAFT] = "DRAFT",
    [PUBLISHED] = "PUBLISHED",
    [ARCHIVED] = "ARCHIVED",
};

/* Asks the clock one time, and keeps what it said. */
static enum orm_status first_moment(void *object, const void *member)
{
    static struct orm_datetime_value moment;
    if (!moment.date.year)
        moment = orm_datetime_of_microseconds(
            orm_now(orm_database_of(object)));
    return orm_assign_as(object, member, &orm_datetime_type, &moment);
}

static const struct orm_column post_columns[] = {
    ORM_COLUMN(post, post_id, .primary_key = true),
    ORM_COLUMN(post, slug, .type = ORM_STRING(40), .not_null = true,
               .unique = true),
    ORM_COLUMN(post, title, .type = ORM_STRING(80), .not_null = true),
    ORM_COLUMN(post, content),
    ORM_ENUM_COLUMN(post, status, status_names, .index = true,
                    .default_value = ORM_DEFAULT(post, status, DRAFT)),
    ORM_COLUMN(post, comments,
               .default_value = ORM_DEFAULT(post, comments, true)),
    ORM_COLUMN(post, created_at, .default_function = first_moment),
    ORM_COLUMN(post, updated_at, .default_function = first_moment,
               .onupdate = orm_utcnow),
    ORM_END,
};
ORM_MODEL(post, .table = "posts", .columns = post_columns);
