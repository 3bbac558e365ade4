/* Roles as numbers, and the second release of a program. */
#include <cormorant.h>

struct guest {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
    orm_int32   role;
};

static const struct orm_column guest_columns[] = {
    ORM_COLUMN(guest, id, .primary_key = true),
    ORM_COLUMN(guest, name, .not_null = true),
    ORM_COLUMN(guest, role),
    ORM_END,
};
ORM_MODEL(guest, .table = "guests", .columns = guest_columns);

static void first_release(struct orm_database *event)
{
    enum role { MEMBER, ORGANIZER };
    orm_create_all(event);
    orm_insert(event, orm_new(event, guest,
        .name = "Ada", .role = ORGANIZER));
}

static void second_release(struct orm_database *event)
{
    enum role { MEMBER, SPEAKER, ORGANIZER };
    struct guest *ada = orm_find(event, guest, .id = 1);
    if (ada)
        printf("%s: %s\n", ada->name,
               ada->role == ORGANIZER ? "organizer"
               : ada->role == SPEAKER ? "speaker" : "member");
}

int main(int argc, char **argv)
{
    struct orm_database *event = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(guest), NULL);
    first_release(event);
    second_release(event);
    orm_close(event);
    return 0;
}
