/* Expect: 5 "-- 1002003, 1" */

#include "exercise.h"

#include <string.h>

enum { LIMIT = 1000, ROOM = 16 };

static struct version version_in(const void *member)
{
    struct version version;
    memcpy(&version, member, sizeof version);
    return version;
}

static void version_text(struct version version, char text[ROOM])
{
    snprintf(text, ROOM, "%d.%d.%d", version.major, version.minor,
             version.patch);
}

/* The text is for the message. */
static enum orm_status refuse(struct version version,
                              struct orm_value *value,
                              struct orm_pool *scratch)
{
    char *text = orm_pool_take(scratch, ROOM);
    if (!text)
        return ORM_NO_MEMORY;
    version_text(version, text);
    value->kind = ORM_TEXT;
    value->as.text = text;
    value->size = strlen(text);
    return ORM_VALUE_ERROR;
}

static enum orm_status version_to_value(const struct orm_type *type,
                                        const void *member,
                                        struct orm_value *value,
                                        struct orm_pool *scratch)
{
    struct version version = version_in(member);
    if (version.minor >= LIMIT || version.patch >= LIMIT)
        return refuse(version, value, scratch);
    value->kind = ORM_INTEGER;
    value->as.integer =
        (version.major * LIMIT + version.minor) * LIMIT + version.patch;
    return ORM_OK;
}

static enum orm_status version_from_value(const struct orm_type *type,
                                          const struct orm_value *value,
                                          void *member,
                                          struct orm_pool *pool)
{
    const int64_t number =
        value->kind == ORM_INTEGER ? value->as.integer : -1;
    if (number < 0 || number / LIMIT / LIMIT > UINT8_MAX)
        return ORM_VALUE_ERROR;
    const struct version version = {
        .major = (uint8_t)(number / LIMIT / LIMIT),
        .minor = (uint16_t)(number / LIMIT % LIMIT),
        .patch = (uint16_t)(number % LIMIT),
    };
    memcpy(member, &version, sizeof version);
    return ORM_OK;
}

static void version_to_json(const struct orm_type *type,
                            const void *member, struct orm_json *json)
{
    char text[ROOM];
    version_text(version_in(member), text);
    orm_json_text(json, text, strlen(text));
}

static const struct orm_type version_type = {
    .sql = "INTEGER",
    .expects = "a version, with minor and patch below 1000",
    .size = sizeof(struct version),
    .to_value = version_to_value,
    .from_value = version_from_value,
    .copy = orm_plain_copy,
    .same = orm_plain_same,
    .discard = orm_plain_discard,
    .to_json = version_to_json,
};
static const struct orm_type maybe_version_type =
    ORM_MAYBE(version_type);

static enum orm_status set_version(void *object, const void *member,
                                   struct version value)
{
    return orm_assign(object, member, &value);
}

static enum orm_status set_maybe_version(void *object,
                                         const void *member,
                                         const struct version *value)
{
    return orm_assign(object, member, &value);
}

#undef ORM_OWN_TYPES
#define ORM_OWN_TYPES \
    struct version: &version_type, \
    const struct version *: &maybe_version_type,

#undef ORM_OWN_SETTERS
#define ORM_OWN_SETTERS \
    struct version: set_version, \
    const struct version *: set_maybe_version,

static const struct orm_column release_columns[] = {
    ORM_COLUMN(release, release_id, .primary_key = true),
    ORM_COLUMN(release, product, .not_null = true),
    ORM_COLUMN(release, version),
    ORM_COLUMN(release, needs),
    ORM_END,
};
ORM_MODEL(release, .table = "releases", .columns = release_columns);

enum orm_status renumber(struct release *release,
                         struct version version)
{
    return orm_set(release, version, version);
}

enum orm_status require(struct release *release,
                        const struct version *needs)
{
    return orm_set(release, needs, needs);
}
