/* A listener that mends, and one that refuses. */
#include <cormorant.h>
#include <inttypes.h>
#include <ctype.h>
#include <string.h>

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

/* Addresses are stored in lower case. */
static enum orm_status lower(void *context, struct orm_session *session,
                             void *object)
{
    struct user *user = object;
    char email[80] = "";
    (void)context;
    (void)session;
    for (size_t i = 0; user->email && user->email[i] && i < 79; i++)
        email[i] = (char)tolower((unsigned char)user->email[i]);
    return user->email ? orm_set(user, email, email) : ORM_OK;
}

/* And each user has one. */
static enum orm_status check(void *context, struct orm_session *session,
                             void *object)
{
    const struct user *user = object;
    (void)context;
    (void)session;
    return user->email && strchr(user->email, '@') ? ORM_OK
                                                   : ORM_ABORTED;
}

int main(int argc, char **argv)
{
    struct orm_database *blog = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(user), NULL);
    orm_create_all(blog);
    orm_listen(blog, &orm_before_insert, &user_model, lower, NULL);
    orm_listen(blog, &orm_before_insert, &user_model, check, NULL);
    struct orm_session *session = orm_session(blog);

    orm_add(session, orm_new(session, user, .username = "ada",
                             .email = "Ada@Here.ORG"));
    orm_commit(session);
    orm_add(session, orm_new(session, user, .username = "bob",
                             .email = "bob@here.org"));
    orm_add(session, orm_new(session, user, .username = "cy"));
    orm_commit(session);
    printf("%s\n", orm_message(session));
    struct user *failed = orm_failed_object(session);
    printf("the object: %s\n", failed ? failed->username : "not known");
    orm_commit(session);
    printf("%s\n", orm_message(session));

    orm_close(blog);
    return 0;
}
