/* Guests of an event, of whom a program says little but the name. */
#include <cormorant.h>

enum role { MEMBER, SPEAKER, ORGANIZER };

static const char *const role_names[] = {
    [MEMBER] = "MEMBER", [SPEAKER] = "SPEAKER",
    [ORGANIZER] = "ORGANIZER",
};

struct guest {
    struct orm_object orm;
    orm_uuid        id;
    orm_text        name;
    const enum role role;
    orm_text        preferences;
    orm_datetime    created_at;
    orm_datetime    updated_at;
};

static const struct orm_column guest_columns[] = {
    ORM_COLUMN(guest, id, .primary_key = true,
               .default_function = orm_uuid4),
    ORM_COLUMN(guest, name, .type = ORM_STRING(50), .not_null = true),
    ORM_ENUM_COLUMN(guest, role, role_names,
                    .default_value = ORM_DEFAULT(guest, role, MEMBER)),
    ORM_COLUMN(guest, preferences, .type = ORM_JSON,
               .default_value = ORM_DEFAULT(guest, preferences, "{}")),
    ORM_COLUMN(guest, created_at, .default_function = orm_utcnow),
    ORM_COLUMN(guest, updated_at, .default_function = orm_utcnow,
               .onupdate = orm_utcnow),
    ORM_END,
};
ORM_MODEL(guest, .table = "guests", .columns = guest_columns);

/* A clock that is moved by hand, and a die that counts. */
static int64_t now(void *context)
{
    return *(int64_t *)context;
}

static void fill(void *context, void *bytes, int n)
{
    unsigned char *next = context, *to = bytes;
    while (n--)
        *to++ = (*next)++;
}

int main(int argc, char **argv)
{
    int64_t time = orm_datetime_to_microseconds(
        orm_moment(orm_ymd(2026, 11, 20), orm_hms(18, 30, 0)));
    unsigned char next = 0;
    const struct orm_options options = {
        .clock = { now, &time }, .random = { fill, &next },
    };
    struct orm_database *event = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(guest), &options);
    orm_create_all(event);

    struct guest *ada = orm_new(event, guest, .name = "Ada");
    orm_insert(event, ada);
    time += 90 * INT64_C(1000000);
    orm_set(ada, preferences, "{\"diet\": \"vegan\"");
    if (orm_update(event, ada) != ORM_OK)
        printf("%s\n", orm_message(event));
    orm_set(ada, preferences, "{\"diet\": \"vegan\"}");
    orm_update(event, ada);

    struct guest *grace = orm_new(event, guest,
        .name = "Grace", .role = ORGANIZER);
    orm_insert(event, grace);
    char key[ORM_UUID_ROOM];
    orm_uuid_text(grace->id, key);
    printf("%s is %s, %s\n", key, grace->name, role_names[grace->role]);
    orm_close(event);
    return 0;
}
