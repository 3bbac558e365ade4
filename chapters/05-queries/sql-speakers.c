/* Who speaks at an event: a join, a count and a test. */
#include <cormorant.h>
#include <inttypes.h>
#include <sqlite3.h>

struct user {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
};

static const struct orm_column user_columns[] = {
    ORM_COLUMN(user, id, .primary_key = true),
    ORM_COLUMN(user, name, .not_null = true),
    ORM_END,
};
ORM_MODEL(user, .table = "users", .columns = user_columns);

enum role { ATTENDEE, SPEAKER };

static const char *const role_names[] = {
    [ATTENDEE] = "ATTENDEE", [SPEAKER] = "SPEAKER",
};

struct event_user {
    struct orm_object orm;
    orm_integer id;
    orm_integer event_id;
    orm_integer user_id;
    const enum role role;
};

static const struct orm_column event_user_columns[] = {
    ORM_COLUMN(event_user, id, .primary_key = true),
    ORM_COLUMN(event_user, event_id),
    ORM_COLUMN(event_user, user_id,
               .references = ORM_REFERENCES(user, id)),
    ORM_ENUM_COLUMN(event_user, role, role_names),
    ORM_END,
};
ORM_MODEL(event_user, .table = "event_users",
          .columns = event_user_columns);

static void fill(const char *path)
{
    sqlite3 *connection;
    sqlite3_open(path, &connection);
    sqlite3_exec(connection, "INSERT INTO users VALUES (1, 'ada'),"
        " (2, 'bob'), (3, 'cy'); INSERT INTO event_users VALUES"
        " (1, 7, 1, 'SPEAKER'), (2, 7, 2, 'ATTENDEE'),"
        " (3, 8, 1, 'SPEAKER')", NULL, NULL, NULL);
    sqlite3_close(connection);
}

static void print(struct orm_session *session,
                  const struct orm_query *query)
{
    struct orm_result *result = orm_run(session, query);
    for (struct user *user; (user = orm_next(result, user)); )
        printf("%s\n", user->name);
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "speakers.db";
    struct orm_database *events = orm_open(path,
        ORM_MODELS(user, event_user), NULL);
    orm_create_all(events);
    fill(path);
    struct orm_session *session = orm_session(events);

    struct orm_query speakers = orm_query(user,
        .joins = orm_join(event_user),
        .where = orm_and(orm_eq(event_user, event_id, 7),
                         orm_eq(event_user, role, SPEAKER)),
        .order_by = orm_asc(user, name));
    print(session, &speakers);
    printf("%" PRId64 " of them\n", orm_count(session, &speakers));

    struct orm_query theirs = orm_query(event_user,
        .where = orm_equal(orm_col(event_user, user_id),
                           orm_col(user, id)));
    struct orm_query idle = orm_query(user,
        .where = orm_not(orm_has_rows(&theirs)));
    if (orm_exists(session, &idle))
        print(session, &idle);

    orm_close(events);
    return 0;
}
