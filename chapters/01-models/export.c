/* What a user looks like in a log, and in an answer to a browser. */
#include <cormorant.h>

struct user {
    struct orm_object orm;
    orm_integer    id;
    orm_text       username;
    orm_text       password_hash;
    orm_text       motto;
    orm_maybe_date created_on;
};

static const struct orm_column user_columns[] = {
    ORM_COLUMN(user, id, .primary_key = true),
    ORM_COLUMN(user, username, .not_null = true, .unique = true),
    ORM_COLUMN(user, password_hash, .hidden = true),
    ORM_COLUMN(user, motto),
    ORM_COLUMN(user, created_on),
    ORM_END,
};

static void user_repr(const void *object, char *text, size_t size)
{
    const struct user *user = object;
    snprintf(text, size, "User %s", user->username);
}

ORM_MODEL(user, .table = "users", .columns = user_columns,
          .repr = user_repr);

static void show(const struct user *user)
{
    char *json = orm_to_json(user, 0);
    printf("%s\n", json);
    orm_free(json);
}

int main(void)
{
    struct orm_database *database =
        orm_open(":memory:", ORM_MODELS(user), NULL);
    orm_create_all(database);
    struct user *ada = orm_new(database, user, .username = "ada",
        .password_hash = "$argon2id$...", .motto = "it \"sings\"\n");

    char name[80];
    printf("%s\n", orm_repr(ada, name, sizeof name));
    orm_insert(database, ada);
    show(ada);

    orm_set(ada, created_on, &(struct orm_date_value){ 2026, 11, 21 });
    show(ada);

    show(orm_new(database, user, .username = "Zo\xEB"));   /* Latin-1 */
    orm_close(database);
    return 0;
}
