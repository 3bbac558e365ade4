/* Users from another list: some changed, some new, some unwanted. */
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
    (void)context;
    (void)session;
    printf("%s %s\n", orm_state(user) == ORM_PENDING ? "adding"
                                                     : "changing",
           user->username);
    return ORM_OK;
}

/* What a line of the list says of a user. */
static struct user *import(struct orm_session *session, int64_t id,
                           const char *name, const char *email)
{
    return orm_merge(session, orm_new(session, user, .id = id,
                                      .username = name,
                                      .email = email));
}

static void fill(struct orm_database *blog)
{
    struct orm_session *session = orm_session(blog);
    orm_add(session, orm_new(session, user, .id = 1, .username = "ada",
        .email = "ada@old.org", .karma = 15));
    orm_add(session, orm_new(session, user, .id = 2, .username = "bob",
        .email = "bob@here.org", .karma = 3));
    orm_commit(session);
    orm_session_close(session);
}

int main(int argc, char **argv)
{
    struct orm_database *blog = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(user), NULL);
    orm_create_all(blog);
    fill(blog);
    struct orm_session *session = orm_session(blog);

    orm_listen(blog, &orm_before_insert, &user_model, say, NULL);
    orm_listen(blog, &orm_before_update, &user_model, say, NULL);
    orm_without_autoflush(session) {
        import(session, 1, "ada", "ada@new.org");
        struct user *bob = import(session, 2, "bob", "bob@spam.net");
        struct user *cy = import(session, 3, "cy", "cy@spam.net");
        import(session, 4, "dee", "dee@here.org");
        orm_refresh(session, bob);      /* the row was right */
        orm_expunge(session, cy);       /* not one of ours */
    }
    orm_commit(session);

    orm_close(blog);
    return 0;
}
