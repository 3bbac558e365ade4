/* All that is told of one commit. */
#include <cormorant.h>

struct user {
    struct orm_object orm;
    orm_integer id;
    orm_text    username;
    orm_text    email;
    orm_integer karma;
};

static const struct orm_column user_columns[] = {
    ORM_COLUMN(user, id, .primary_key = true),
    ORM_COLUMN(user, username, .unique = true, .not_null = true),
    ORM_COLUMN(user, email),
    ORM_COLUMN(user, karma,
               .default_value = ORM_DEFAULT(user, karma, 0)),
    ORM_END,
};
ORM_MODEL(user, .table = "users", .columns = user_columns);

static enum orm_status say(void *context, struct orm_session *session,
                           void *object)
{
    const struct user *user = object;
    (void)session;
    printf("%s%s%s\n", (const char *)context, user ? " " : "",
           user ? user->username : "");
    return ORM_OK;
}

static const struct { const struct orm_event *event; const char *name; }
told[] = {
    { &orm_before_commit, "before_commit" },
    { &orm_before_flush, "before_flush" },
    { &orm_before_insert, "before_insert" },
    { &orm_after_insert, "after_insert" },
    { &orm_before_update, "before_update" },
    { &orm_after_update, "after_update" },
    { &orm_before_delete, "before_delete" },
    { &orm_after_delete, "after_delete" },
    { &orm_after_flush, "after_flush" },
    { &orm_after_commit, "after_commit" },
};

int main(int argc, char **argv)
{
    const struct orm_options options = {
        .trace = { orm_echo, stdout },
    };
    struct orm_database *blog = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(user), NULL);
    orm_create_all(blog);
    struct orm_session *session = orm_session(blog);
    orm_add(session, orm_new(session, user, .id = 1,
                             .username = "ada"));
    orm_add(session, orm_new(session, user, .id = 2,
                             .username = "bob"));
    orm_commit(session);
    orm_close(blog);

    blog = orm_open(argc > 1 ? argv[1] : ":memory:", ORM_MODELS(user),
                    &options);
    session = orm_session(blog);
    for (size_t i = 0; i < sizeof told / sizeof *told; i++)
        orm_listen(blog, told[i].event, NULL, say,
                   (void *)(uintptr_t)told[i].name);

    struct user *ada = orm_find(session, user, .id = 1);
    orm_delete(session, orm_find(session, user, .id = 2));
    orm_set(ada, karma, 15);
    orm_add(session, orm_new(session, user, .username = "cy"));
    orm_commit(session);

    orm_close(blog);
    return 0;
}
