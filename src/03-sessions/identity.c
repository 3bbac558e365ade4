/*
 * Open addressing again, as in map.c, but made for keys that come one
 * after the other: sixteen of them lie in sixteen places one after the
 * other, so that a table is loaded through a few lines of the cache,
 * where a hash would jump about in all of the map.
 */
#include "identity_private.h"
#include "transfer_private.h"

#include <string.h>

uint64_t orm_number_in(const struct orm_mapper *mapper,
                       const void *source)
{
    const struct orm_mapped *mapped = mapper->columns;
    uint64_t number;
    while (mapped->bit != mapper->key)
        mapped++;
    memcpy(&number, (const char *)source + mapped->offset,
           sizeof number);
    return number;
}

/* FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/ */
static uint64_t hash(const struct orm_key_bytes *key)
{
    uint64_t h = UINT64_C(14695981039346656037);
    for (size_t i = 0; i < key->size; i++)
        h = (h ^ key->bytes[i]) * UINT64_C(1099511628211);
    return h;
}

/* Kind, size and bytes of one value: no two lists of values give the
   same bytes. Returns how many. A number is its 8 bytes. */
static size_t put_value(unsigned char *to,
                        const struct orm_value *value)
{
    const bool bytes = value->kind == ORM_TEXT
        || value->kind == ORM_BLOB;
    const size_t size = bytes ? value->size : sizeof value->as;
    const void *from = bytes ? value->as.blob : &value->as;
    if (to) {
        *to++ = (unsigned char)value->kind;
        memcpy(to, &size, sizeof size);
        if (size)
            memcpy(to + sizeof size, from, size);
    }
    return 1 + sizeof size + size;
}

static struct orm_key_bytes *pack(const struct orm_value *values,
                                  size_t n, struct orm_pool *pool)
{
    size_t size = 0;
    for (size_t i = 0; i < n; i++)
        size += put_value(NULL, &values[i]);
    struct orm_key_bytes *key =
        orm_pool_take(pool, sizeof *key + size);
    if (!key)
        return NULL;
    for (size_t i = 0; i < n; i++)
        key->size += put_value(key->bytes + key->size, &values[i]);
    return key;
}

static enum orm_status identify_bytes(struct orm_scope *scope,
                                      const struct orm_mapper *mapper,
                                      const void *source,
                                      struct orm_pool *pool,
                                      struct orm_identity *identity)
{
    struct orm_value values[ORM_COLUMNS];
    struct orm_pool scratch = { 0 };
    enum orm_status status = orm_make_values(scope, mapper, source,
        mapper->key, values, &scratch);
    if (status == ORM_OK)
        identity->bytes = pack(values, orm_columns_in(mapper->key),
                               pool);
    orm_pool_clear(&scratch);
    if (status == ORM_OK && !identity->bytes)
        return orm_fail_memory(scope);
    if (status == ORM_OK)
        identity->number = hash(identity->bytes);
    return status;
}

enum orm_status orm_identify(struct orm_scope *scope,
                             const struct orm_mapper *mapper,
                             const void *source, struct orm_pool *pool,
                             struct orm_identity *identity)
{
    *identity = (struct orm_identity){ 0 };
    if (!orm_is_number(mapper))
        return identify_bytes(scope, mapper, source, pool, identity);
    identity->number = orm_number_in(mapper, source);
    return ORM_OK;
}

/* Sixteen numbers that follow each other stay together, and such blocks
   are spread evenly: multiples of the golden ratio are. */
static size_t home(const struct orm_identity_map *map, uint64_t number)
{
    const uint64_t block =
        (number >> 4) * UINT64_C(0x9E3779B97F4A7C15);
    return (size_t)(block >> (68 - map->bits) << 4 | (number & 15));
}

static bool same_bytes(const struct orm_key_bytes *one,
                       const struct orm_key_bytes *other)
{
    return one->size == other->size
        && !memcmp(one->bytes, other->bytes, one->size);
}

/* Is this the place of the object? One whose row was deleted in the
   transaction has no identity any more. */
static bool is_place(const struct orm_identity_map *map, size_t at,
                     struct orm_identity identity)
{
    return map->places[at].number == identity.number
        && (!identity.bytes
            || same_bytes(map->bytes[at], identity.bytes))
        && map->places[at].object->state != ORM_DELETED;
}

struct orm_place *orm_identity_place(const struct orm_identity_map *map,
                                     struct orm_identity identity)
{
    size_t at = home(map, identity.number);
    while (map->places[at].object && !is_place(map, at, identity))
        at = (at + 1) & (map->room - 1);
    return &map->places[at];
}

struct orm_object *orm_identity_find(const struct orm_identity_map *map,
                                     struct orm_identity identity)
{
    return map->room ? orm_identity_place(map, identity)->object : NULL;
}

static size_t free_place(const struct orm_identity_map *map,
                         uint64_t number)
{
    size_t at = home(map, number);
    while (map->places[at].object)
        at = (at + 1) & (map->room - 1);
    return at;
}

void orm_identity_put(struct orm_identity_map *map,
                      struct orm_place *place,
                      struct orm_identity identity,
                      struct orm_object *object)
{
    *place = (struct orm_place){ identity.number, object };
    if (map->bytes)
        map->bytes[place - map->places] = identity.bytes;
    map->count++;
}

void orm_identity_add(struct orm_identity_map *map,
                      struct orm_identity identity,
                      struct orm_object *object)
{
    struct orm_place *place =
        &map->places[free_place(map, identity.number)];
    orm_identity_put(map, place, identity, object);
}

/* All objects differ, so each goes to the first place that is free. */
static void move_all(const struct orm_identity_map *from,
                     struct orm_identity_map *to)
{
    for (size_t i = 0; i < from->room; i++) {
        if (!from->places[i].object)
            continue;
        const size_t at = free_place(to, from->places[i].number);
        const struct orm_key_bytes *bytes =
            from->bytes ? from->bytes[i] : NULL;
        to->places[at] = from->places[i];
        if (to->bytes)
            to->bytes[at] = bytes;
    }
}

bool orm_identity_grow(struct orm_identity_map *map, size_t n,
                       bool with_bytes)
{
    struct orm_identity_map larger = { .count = map->count,
                                       .bits = map->bits };
    while (!larger.bits
           || 4 * (map->count + n) > 3 * ((size_t)1 << larger.bits))
        larger.bits = larger.bits ? larger.bits + 1 : 5;
    larger.room = (size_t)1 << larger.bits;
    const size_t size = larger.room * sizeof *larger.places;
    larger.places = orm_resize(NULL, size);
    if (larger.places && with_bytes)
        larger.bytes = orm_resize(NULL,
                                  larger.room * sizeof *larger.bytes);
    if (!larger.places || (with_bytes && !larger.bytes)) {
        orm_identity_free(&larger);
        return false;
    }
    memset(larger.places, 0, size);
    move_all(map, &larger);
    orm_identity_free(map);
    *map = larger;
    return true;
}

/* May what stands at `from` move to the free place at `to`? Not when
   its home lies between the two, going round. */
static bool may_move(const struct orm_identity_map *map, size_t from,
                     size_t to)
{
    const size_t mask = map->room - 1;
    const size_t at_home = home(map, map->places[from].number);
    return ((from - at_home) & mask) >= ((from - to) & mask);
}

/* Objects behind the one that left move up, so that no walk ends
   before its object. */
static void close_gap(struct orm_identity_map *map, size_t gap)
{
    const size_t mask = map->room - 1;
    size_t at = gap;
    map->places[gap].object = NULL;
    while (map->places[at = (at + 1) & mask].object)
        if (may_move(map, at, gap)) {
            map->places[gap] = map->places[at];
            if (map->bytes)
                map->bytes[gap] = map->bytes[at];
            map->places[at].object = NULL;
            gap = at;
        }
}

const struct orm_key_bytes *orm_identity_remove(
    struct orm_identity_map *map, uint64_t number,
    const struct orm_object *object)
{
    size_t at = home(map, number);
    while (map->places[at].object && map->places[at].object != object)
        at = (at + 1) & (map->room - 1);
    if (!map->places[at].object)
        return NULL;
    const struct orm_key_bytes *bytes =
        map->bytes ? map->bytes[at] : NULL;
    close_gap(map, at);
    map->count--;
    return bytes;
}

void orm_identity_free(struct orm_identity_map *map)
{
    orm_resize(map->places, 0);
    orm_resize(map->bytes, 0);
    *map = (struct orm_identity_map){ 0 };
}
