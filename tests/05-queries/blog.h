/* The models that most tests of queries are about. */
#ifndef BLOG_H
#define BLOG_H

#include <cormorant.h>

enum role { MEMBER, EDITOR };
static const char *const role_names[] = {
    [MEMBER] = "MEMBER", [EDITOR] = "EDITOR",
};

struct user {
    struct orm_object orm;
    orm_integer id;
    orm_text name;
    orm_maybe_integer age;
    orm_boolean active;
    const enum role role;
    orm_maybe_date born;
    orm_maybe_integer chief;
};

static const struct orm_column user_columns[] = {
    ORM_COLUMN(user, id, .primary_key = true),
    ORM_COLUMN(user, name, .type = ORM_STRING(20), .not_null = true),
    ORM_COLUMN(user, age),
    ORM_COLUMN(user, active),
    ORM_ENUM_COLUMN(user, role, role_names),
    ORM_COLUMN(user, born),
    ORM_COLUMN(user, chief,
               .references = { .table = "users", .column = "id" }),
    ORM_END,
};
static ORM_MODEL(user, .table = "users", .columns = user_columns);

struct post {
    struct orm_object orm;
    orm_integer id;
    orm_text title;
    orm_decimal price;
    orm_integer author;
};

static const struct orm_column post_columns[] = {
    ORM_COLUMN(post, id, .primary_key = true),
    ORM_COLUMN(post, title),
    ORM_COLUMN(post, price, .type = ORM_NUMERIC(8, 2)),
    ORM_COLUMN(post, author, .references = ORM_REFERENCES(user, id)),
    ORM_END,
};
static ORM_MODEL(post, .table = "posts", .columns = post_columns);

struct tag {
    struct orm_object orm;
    orm_integer id;
    orm_text word;
    orm_blob picture;
};

static const struct orm_column tag_columns[] = {
    ORM_COLUMN(tag, id, .primary_key = true),
    ORM_COLUMN(tag, word, .collate = "NOCASE"),
    ORM_COLUMN(tag, picture),
    ORM_END,
};
static ORM_MODEL(tag, .table = "tags", .columns = tag_columns);

#define A_NUMBER(n) &(const int64_t){ n }
#define A_DATE(y, m, d) &(const struct orm_date_value){ y, m, d }

/* Ada, 36, is the chief of Bob, 17, and of Cy, whose age is not known;
   Ada has two posts, Bob has one. */
static inline void fill(struct orm_session *session)
{
    struct user *users[] = {
        orm_new(session, user, .id = 1, .name = "Ada",
                .age = A_NUMBER(36), .active = true, .role = EDITOR,
                .born = A_DATE(1815, 12, 10)),
        orm_new(session, user, .id = 2, .name = "Bob",
                .age = A_NUMBER(17), .active = true, .role = MEMBER,
                .chief = A_NUMBER(1)),
        orm_new(session, user, .id = 3, .name = "Cy", .active = false,
                .role = MEMBER, .chief = A_NUMBER(1)),
    };
    struct post *posts[] = {
        orm_new(session, post, .id = 1, .title = "Notes", .author = 1,
                .price = orm_units(1250, 2)),
        orm_new(session, post, .id = 2, .title = "100%", .author = 1,
                .price = orm_units(300, 2)),
        orm_new(session, post, .id = 3, .title = "Hello", .author = 2,
                .price = orm_units(99, 2)),
    };
    for (int i = 0; i < 3; i++)
        orm_add(session, users[i]);
    for (int i = 0; i < 3; i++)
        orm_add(session, posts[i]);
    orm_commit(session);
}

#endif
