/*
 * A default is one constant, and each row has its own: what is done with
 * one object's value is not seen in another's.
 */
#include "support/peek.h"
#include "tap.h"

#include <cormorant.h>

struct settings {
    struct orm_object orm;
    orm_integer id;
    orm_text preferences;
    orm_blob picture;
    orm_maybe_integer size;
};

static const char none[] = "{}";

static const struct orm_column settings_columns[] = {
    ORM_COLUMN(settings, id, .primary_key = true),
    ORM_COLUMN(settings, preferences, .type = ORM_JSON,
        .default_value = ORM_DEFAULT(settings, preferences, none)),
    ORM_COLUMN(settings, picture, .default_value =
        ORM_DEFAULT(settings, picture, { "\1\2", 2 })),
    ORM_COLUMN(settings, size, .default_value =
        ORM_DEFAULT(settings, size, &(const int64_t){ 12 })),
    ORM_END,
};
static ORM_MODEL(settings, .columns = settings_columns);

int main(void)
{
    const char *path = fresh_path();
    struct orm_database *database =
        orm_open(path, ORM_MODELS(settings), NULL);
    orm_create_all(database);

    struct settings *ada = orm_new_empty(database, settings);
    struct settings *grace = orm_new_empty(database, settings);
    is(orm_insert(database, ada), ORM_OK, "Ada: %s", orm_message(database));
    orm_insert(database, grace);
    ok(ada->preferences != none && grace->preferences != none
       && ada->preferences != grace->preferences, "a text is copied");
    ok(ada->picture.bytes != grace->picture.bytes, "bytes are");
    ok(ada->size != grace->size, "what a pointer leads to is");

    orm_set(ada, preferences, "{\"theme\": \"dark\"}");
    orm_set(ada, size, &(const int64_t){ 14 });
    is(orm_update(database, ada), ORM_OK, "Ada chooses");
    is_text(grace->preferences, "{}", "Grace has hers");
    is(*grace->size, 12, "whatever its type");

    struct settings *later = orm_new_empty(database, settings);
    orm_insert(database, later);
    is_text(later->preferences, "{}", "and so has one who comes later");
    is_text(peek(path, "SELECT preferences, size FROM settings"),
            "'{\"theme\": \"dark\"}'|14\n'{}'|12\n'{}'|12", "in rows, too");
    orm_close(database);
    return done();
}
