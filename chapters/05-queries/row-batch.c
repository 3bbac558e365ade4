/* An object of a batch: what can be done with it, and what cannot. */
#include <cormorant.h>
#include <inttypes.h>

struct user {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
    orm_integer karma;
};

static const struct orm_column user_columns[] = {
    ORM_COLUMN(user, id, .primary_key = true),
    ORM_COLUMN(user, name, .not_null = true),
    ORM_COLUMN(user, karma),
    ORM_END,
};
ORM_MODEL(user, .table = "users", .columns = user_columns);

int main(int argc, char **argv)
{
    struct orm_database *blog = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(user), NULL);
    orm_create_all(blog);
    struct orm_session *session = orm_session(blog);
    orm_add(session, orm_new(session, user, .name = "ada",
                             .karma = 15));
    orm_add(session, orm_new(session, user, .name = "bob", .karma = 7));
    orm_add(session, orm_new(session, user, .name = "cy", .karma = -3));
    orm_commit(session);

    struct orm_query all = orm_query(user, .batch = 2);
    struct orm_result *result = orm_run(session, &all);
    for (struct user *seen; (seen = orm_next(result, user)); ) {
        if (seen->karma > 0)
            continue;
        if (orm_set(seen, karma, 0) != ORM_OK)
            printf("%s\n", orm_message(session));
        struct user *ours = orm_find(session, user, .id = seen->id);
        orm_set(ours, karma, 0);
    }
    orm_commit(session);
    orm_close(blog);
    return 0;
}
