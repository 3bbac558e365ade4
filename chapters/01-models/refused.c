/* Five mistakes that a compiler cannot see. */
#include <cormorant.h>

struct organization {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
};

static const struct orm_column organization_columns[] = {
    ORM_COLUMN(organization, id, .primary_key = true),
    ORM_COLUMN(organization, name),
    ORM_END,
};
ORM_MODEL(organization, .columns = organization_columns);

struct event {
    struct orm_object orm;
    orm_integer id, organization_id;
};

static const struct orm_column
misnamed_columns[] = {
    ORM_COLUMN(event, id, .primary_key = true),
    ORM_COLUMN(event, organization_id, .references = {
        .table = "organizations", .column = "id" }),
    ORM_END,
},
keyless_columns[] = {
    ORM_COLUMN(event, id),
    ORM_END,
},
mistyped_columns[] = {
    ORM_COLUMN(event, id, .primary_key = true),
    ORM_COLUMN(event, organization_id, .type = &orm_text_type),
    ORM_END,
},
twice_columns[] = {
    ORM_COLUMN(event, id, .primary_key = true),
    ORM_COLUMN(event, organization_id, .name = "ID"),
    ORM_END,
},
loose_columns[] = {
    ORM_COLUMN(event, id, .primary_key = true),
    ORM_COLUMN(event, organization_id, .references =
               ORM_REFERENCES(organization, name)),
    ORM_END,
};

static void try(const struct orm_column *columns)
{
    const struct orm_model event_model = {
        .name = "event", .size = sizeof(struct event),
        .columns = columns,
    };
    struct orm_database *database = orm_open(":memory:",
        ORM_MODELS(organization, event), NULL);
    printf("%s\n", orm_message(database));
    orm_close(database);
}

int main(void)
{
    try(misnamed_columns);
    try(keyless_columns);
    try(mistyped_columns);
    try(twice_columns);
    try(loose_columns);
    return 0;
}
