/* A secret for each login, by the random source of the database. */
#include <cormorant.h>

struct login {
    struct orm_object orm;
    orm_integer id;
    orm_text    username;
    orm_text    token;
};

static enum orm_status secret(void *object, const void *member)
{
    unsigned char bytes[32];
    char text[2 * sizeof bytes + 1];
    orm_random(orm_database_of(object), bytes, sizeof bytes);
    for (size_t i = 0; i < sizeof bytes; i++)
        snprintf(text + 2 * i, 3, "%02x", bytes[i]);
    return orm_set_text(object, member, text);
}

static const struct orm_column login_columns[] = {
    ORM_COLUMN(login, id, .primary_key = true),
    ORM_COLUMN(login, username, .not_null = true),
    ORM_COLUMN(login, token, .type = ORM_STRING(64), .not_null = true,
               .unique = true, .hidden = true,
               .default_function = secret),
    ORM_END,
};
ORM_MODEL(login, .table = "logins", .columns = login_columns);

/* A program leaves .random out; a book wants the same every time. */
static void fill(void *context, void *bytes, int n)
{
    uint32_t *state = context;
    unsigned char *to = bytes;
    while (n--) {
        *state = *state * 1664525 + 1013904223;
        *to++ = (unsigned char)(*state >> 24);
    }
}

int main(int argc, char **argv)
{
    uint32_t state = 46;
    struct orm_database *site = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(login),
        &(const struct orm_options){ .random = { fill, &state } });
    orm_create_all(site);
    struct login *ada = orm_new(site, login, .username = "ada");
    orm_insert(site, ada);
    char *json = orm_to_json(ada, 0);
    printf("%s\n", json ? json : orm_message(site));
    orm_free(json);
    orm_insert(site, orm_new(site, login, .username = "ada"));
    orm_close(site);
    return 0;
}
