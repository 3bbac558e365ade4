/* A query that is run while its own rows are being read; and a result
   that is used when its transaction is over. */
#include <cormorant.h>
#include <inttypes.h>

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

static const struct orm_query everyone = { .model = &user_model };

/* All pairs, each by a loop inside a loop over the same query. */
static void pair(struct orm_session *session)
{
    struct orm_result *outer = orm_run(session, &everyone);
    for (struct user *one; (one = orm_next(outer, user)); ) {
        struct orm_result *inner = orm_run(session, &everyone);
        for (struct user *other; (other = orm_next(inner, user)); )
            if (one->id < other->id)
                printf("%s and %s\n", one->name, other->name);
    }
}

/* Stores after each user, and so ends what it is reading. */
static void rename_each(struct orm_session *session)
{
    struct orm_result *result = orm_run(session, &everyone);
    for (struct user *user; (user = orm_next(result, user)); ) {
        orm_set(user, name, "someone");
        orm_commit(session);
    }
    printf("%s\n", orm_message(session));
}

/* Reads first. The array lives until the end of the transaction. */
static void rename_all(struct orm_session *session)
{
    struct orm_result *result = orm_run(session, &everyone);
    struct user **users = orm_all(result, user);
    for (size_t i = 0; i < orm_size(result); i++)
        orm_set(users[i], name, "anyone");
    orm_commit(session);
}

int main(int argc, char **argv)
{
    struct orm_database *blog = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(user), NULL);
    orm_create_all(blog);
    struct orm_session *session = orm_session(blog);
    orm_add(session, orm_new(session, user, .name = "ada"));
    orm_add(session, orm_new(session, user, .name = "bob"));
    orm_add(session, orm_new(session, user, .name = "cy"));
    orm_commit(session);
    pair(session);
    rename_each(session);
    rename_all(session);
    orm_close(blog);
    return 0;
}
