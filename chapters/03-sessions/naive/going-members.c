/* Copying a user from elsewhere, member by member. */
#include <cormorant.h>
#include <inttypes.h>
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
    ORM_COLUMN(user, karma),
    ORM_END,
};
ORM_MODEL(user, .table = "users", .columns = user_columns);

/* All that stands behind the object's own head, as bytes. */
static void copy_bytes(struct user *to, const struct user *from)
{
    memcpy((char *)to + sizeof to->orm,
           (const char *)from + sizeof from->orm,
           sizeof *to - sizeof to->orm);
}

/* All members, by the door. */
static void copy_members(struct user *to, const struct user *from)
{
    orm_set(to, username, from->username);
    orm_set(to, email, from->email);
    orm_set(to, karma, from->karma);
}

int main(int argc, char **argv)
{
    struct orm_database *blog = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(user), NULL);
    orm_create_all(blog);
    struct orm_session *session = orm_session(blog);
    struct orm_session *form = orm_session(blog);
    struct user *ada = orm_new(session, user, .username = "ada",
        .email = "ada@old.org", .karma = 15);
    struct user *bob = orm_new(session, user, .username = "bob",
        .email = "bob@old.org", .karma = 3);
    orm_add(session, ada);
    orm_add(session, bob);
    orm_flush(session);

    struct user *other = orm_new(form, user, .id = 1,
        .username = "ada", .email = "ada@new.org");
    if (orm_add(session, other) != ORM_OK)
        printf("%s\n", orm_message(session));
    copy_bytes(ada, other);
    printf("ada: %s, karma %" PRId64 "%s%s\n", ada->email, ada->karma,
           orm_is_modified(ada) ? ", modified" : "",
           ada->email == other->email ? ", a text of the form" : "");
    other = orm_new(form, user, .id = 2, .username = "bob",
                    .email = "bob@new.org");
    copy_members(bob, other);
    printf("bob: %s, karma %" PRId64 "%s\n", bob->email, bob->karma,
           orm_is_modified(bob) ? ", modified" : "");

    orm_commit(session);
    orm_close(blog);
    return 0;
}
