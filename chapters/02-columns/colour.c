/* A type of our own: a colour, stored as the text #rrggbb. */
#include <cormorant.h>
#include <stdlib.h>
#include <string.h>

struct colour {
    unsigned char red, green, blue;
};

static enum orm_status colour_to_value(const struct orm_type *type,
                                       const void *member,
                                       struct orm_value *value,
                                       struct orm_pool *scratch)
{
    (void)type;
    enum { SIZE = 7 };
    const struct colour *colour = member;
    char *text = orm_pool_take(scratch, SIZE + 1);
    if (!text)
        return ORM_NO_MEMORY;
    snprintf(text, SIZE + 1, "#%02x%02x%02x", colour->red,
             colour->green, colour->blue);
    value->kind = ORM_TEXT;
    value->as.text = text;
    value->size = SIZE;
    return ORM_OK;
}

/* A value's text has a size, and no zero byte to end it. */
static enum orm_status colour_from_value(const struct orm_type *type,
                                         const struct orm_value *value,
                                         void *member,
                                         struct orm_pool *pool)
{
    (void)type;
    (void)pool;
    char text[8] = "";
    if (value->kind != ORM_TEXT || value->size != sizeof text - 1)
        return ORM_VALUE_ERROR;
    memcpy(text, value->as.text, value->size);
    if (*text != '#'
        || strspn(text + 1, "0123456789abcdefABCDEF") != 6)
        return ORM_VALUE_ERROR;
    unsigned long rgb = strtoul(text + 1, NULL, 16);
    *(struct colour *)member = (struct colour){
        rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255 };
    return ORM_OK;
}

static const struct orm_type colour_type = {
    .sql = "VARCHAR(7)",
    .expects = "a colour as #rrggbb",
    .size = sizeof(struct colour),
    .to_value = colour_to_value,
    .from_value = colour_from_value,
    .copy = orm_plain_copy,
    .same = orm_plain_same,
    .discard = orm_plain_discard,
};
static const struct orm_type maybe_colour_type = ORM_MAYBE(colour_type);

static enum orm_status set_colour(void *object, const void *member,
                                  struct colour value)
{
    return orm_assign(object, member, &value);
}

static enum orm_status set_maybe_colour(void *object,
                                        const void *member,
                                        const struct colour *value)
{
    return orm_assign(object, member, &value);
}

#undef ORM_OWN_TYPES
#define ORM_OWN_TYPES \
    struct colour: &colour_type, \
    const struct colour *: &maybe_colour_type,

#undef ORM_OWN_SETTERS
#define ORM_OWN_SETTERS \
    struct colour: set_colour, \
    const struct colour *: set_maybe_colour,

struct stage {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
    const struct colour colour;
    const struct colour *const border;
};

static const struct orm_column stage_columns[] = {
    ORM_COLUMN(stage, id, .primary_key = true),
    ORM_COLUMN(stage, name, .not_null = true),
    ORM_COLUMN(stage, colour),
    ORM_COLUMN(stage, border),
    ORM_END,
};
ORM_MODEL(stage, .table = "stages", .columns = stage_columns);

/* The same table as another program sees it. */
struct text_stage {
    struct orm_object orm;
    orm_integer id;
    orm_text    colour;
};

static const struct orm_column text_stage_columns[] = {
    ORM_COLUMN(text_stage, id, .primary_key = true),
    ORM_COLUMN(text_stage, colour),
    ORM_END,
};
ORM_MODEL(text_stage, .table = "stages", .columns = text_stage_columns);

static void paint(const char *path, const char *colour)
{
    struct orm_database *other =
        orm_open(path, ORM_MODELS(text_stage), NULL);
    struct text_stage *stage = orm_find(other, text_stage, .id = 1);
    if (stage) {
        orm_set(stage, colour, colour);
        orm_update(other, stage);
    }
    orm_close(other);
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "stages.db";
    struct orm_database *event =
        orm_open(path, ORM_MODELS(stage), NULL);
    orm_create_all(event);

    struct stage *garden = orm_new(event, stage,
        .name = "Garden", .colour = { 0x2e, 0x8b, 0x57 });
    orm_insert(event, garden);
    orm_set(garden, colour, (struct colour){ 0x2e, 0x8b, 0x57 });
    orm_update(event, garden);                 /* the same: no SQL */
    orm_set(garden, border, &(struct colour){ 255, 255, 255 });
    orm_update(event, garden);

    paint(path, "#DC143C");
    garden = orm_find(event, stage, .id = 1);
    if (garden)
        printf("%s: red %d, green %d, blue %d\n", garden->name,
               garden->colour.red, garden->colour.green,
               garden->colour.blue);
    paint(path, "crimson");
    if (!orm_find(event, stage, .id = 1))
        printf("%s\n", orm_message(event));
    orm_close(event);
    return 0;
}
