/* A role that no list has, in memory and in a row. */
#include <cormorant.h>
#include <sqlite3.h>

enum role { MEMBER, SPEAKER, ORGANIZER };

static const char *const role_names[] = {
    [MEMBER] = "MEMBER", [SPEAKER] = "SPEAKER",
    [ORGANIZER] = "ORGANIZER",
};

struct event_user {
    struct orm_object orm;
    orm_integer event_id;
    orm_integer user_id;
    const enum role role;
    ORM_MAYBE_ENUM(enum role) wanted;
};

static const struct orm_column event_user_columns[] = {
    ORM_COLUMN(event_user, event_id, .primary_key = true),
    ORM_COLUMN(event_user, user_id, .primary_key = true),
    ORM_ENUM_COLUMN(event_user, role, role_names),
    ORM_MAYBE_ENUM_COLUMN(event_user, wanted, role_names),
    ORM_END,
};
ORM_MODEL(event_user, .table = "event_users",
          .columns = event_user_columns);

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "event.db";
    struct orm_database *event =
        orm_open(path, ORM_MODELS(event_user), NULL);
    orm_create_all(event);

    struct event_user *ada = orm_new(event, event_user, .event_id = 1,
        .user_id = 1, .role = SPEAKER, .wanted = &(enum role){ 7 });
    if (orm_insert(event, ada) != ORM_OK)
        printf("%s\n", orm_message(event));
    orm_set(ada, wanted, &(enum role){ ORGANIZER });
    orm_insert(event, ada);

    sqlite3 *other;
    sqlite3_open(path, &other);
    sqlite3_exec(other, "UPDATE event_users SET role = 'HELPER'", NULL,
                 NULL, NULL);
    sqlite3_close(other);
    if (!orm_find(event, event_user, .user_id = 1, .event_id = 1))
        printf("%s\n", orm_message(event));
    orm_close(event);
    return 0;
}
