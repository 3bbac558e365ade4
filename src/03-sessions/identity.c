/*
 * Open addressing again, as in map.c, but made for keys that come one
 * after the other: four of them share a group, and four such groups lie
 * one after the other, so that a table is loaded through a few lines of
 * the cache, where a hash would jump about in all of the map.
 */
#include "identity_private.h"

#include <string.h>

/* Sixteen numbers that follow each other have four groups that do, and
   such fours are spread evenly: multiples of the golden ratio are. */
static size_t home(const struct orm_identity_map *map, uint64_t number)
{
    const uint64_t four =
        (number >> 4) * UINT64_C(0x9E3779B97F4A7C15);
    return (size_t)(four >> (66 - map->bits) << 2 | (number >> 2 & 3));
}

static size_t next(const struct orm_identity_map *map, size_t at)
{
    return (at + 1) & (map->room - 1);
}

static bool same_bytes(const struct orm_key_bytes *one,
                       const struct orm_key_bytes *other)
{
    return one->size == other->size
        && !memcmp(one->bytes, other->bytes, one->size);
}

/* Where the bytes are of the object in that place. */
static const struct orm_key_bytes **bytes_in(
    const struct orm_identity_map *map, const struct orm_group *group,
    uint64_t number)
{
    return &map->bytes[(size_t)(group - map->groups) * ORM_GROUP
                       + number % ORM_GROUP];
}

/* Is the place free, or does it have this object? One whose row was
   deleted in the transaction has no identity any more. */
static bool is_place(const struct orm_identity_map *map,
                     struct orm_group *group,
                     struct orm_identity identity)
{
    const struct orm_object *object =
        *orm_place_in(group, identity.number);
    return !object
        || (object->state != ORM_DELETED
            && (!identity.bytes
                || same_bytes(*bytes_in(map, group, identity.number),
                              identity.bytes)));
}

struct orm_group *orm_identity_group(const struct orm_identity_map *map,
                                     struct orm_identity identity)
{
    const uint64_t number = identity.number / ORM_GROUP + 1;
    struct orm_group *groups = map->groups;
    size_t at = home(map, identity.number);
    while (groups[at].number
           && (groups[at].number != number
               || !is_place(map, &groups[at], identity)))
        at = next(map, at);
    return &groups[at];
}

struct orm_object *orm_identity_find(const struct orm_identity_map *map,
                                     struct orm_identity identity)
{
    return !map->room ? NULL
        : *orm_place_in(orm_identity_group(map, identity),
                        identity.number);
}

void orm_identity_put(struct orm_identity_map *map,
                      struct orm_group *group,
                      struct orm_identity identity,
                      struct orm_object *object)
{
    map->spare -= !group->number;
    group->number = identity.number / ORM_GROUP + 1;
    *orm_place_in(group, identity.number) = object;
    if (map->bytes)
        *bytes_in(map, group, identity.number) = identity.bytes;
}

void orm_identity_add(struct orm_identity_map *map,
                      struct orm_identity identity,
                      struct orm_object *object)
{
    orm_identity_put(map, orm_identity_group(map, identity), identity,
                     object);
}

static void move(struct orm_identity_map *map, size_t to,
                 const struct orm_identity_map *old, size_t from)
{
    map->groups[to] = old->groups[from];
    if (map->bytes)
        memcpy(map->bytes + to * ORM_GROUP,
               old->bytes + from * ORM_GROUP,
               ORM_GROUP * sizeof *map->bytes);
}

/* Each group goes to the first place that is free. Those with the same
   number keep their order: no walk begins in the middle of them. */
static void move_all(struct orm_identity_map *map,
                     const struct orm_identity_map *old)
{
    size_t start = 0;
    while (old->room && old->groups[start].number)
        start++;
    for (size_t i = 0; i < old->room; i++) {
        const size_t from = (start + i) & (old->room - 1);
        const uint64_t number = old->groups[from].number;
        if (!number)
            continue;
        size_t to = home(map, (number - 1) * ORM_GROUP);
        while (map->groups[to].number)
            to = next(map, to);
        move(map, to, old, from);
    }
}

/* A fifth of the groups stays free, so that walks are short. */
static size_t usable(size_t room)
{
    return room - (room + 4) / 5;
}

bool orm_identity_grow(struct orm_identity_map *map, bool with_bytes)
{
    const unsigned bits = map->bits ? map->bits + 1 : 3;
    const size_t room = (size_t)1 << bits;
    struct orm_identity_map larger = { .bits = bits, .room = room,
        .spare = map->spare + usable(room) - usable(map->room) };
    const size_t size = room * sizeof *larger.groups;
    larger.groups = orm_resize(NULL, size);
    larger.bytes = !with_bytes ? NULL
        : orm_resize(NULL, room * ORM_GROUP * sizeof *larger.bytes);
    if (!larger.groups || (with_bytes && !larger.bytes)) {
        orm_identity_free(&larger);
        return false;
    }
    memset(larger.groups, 0, size);
    move_all(&larger, map);
    orm_identity_free(map);
    *map = larger;
    return true;
}

/* May the group at `from` move to the free place at `to`? Not when its
   home lies between the two, going round. */
static bool may_move(const struct orm_identity_map *map, size_t from,
                     size_t to)
{
    const size_t mask = map->room - 1;
    const size_t at_home =
        home(map, (map->groups[from].number - 1) * ORM_GROUP);
    return ((from - at_home) & mask) >= ((from - to) & mask);
}

/* Groups behind one that was left move up, so that no walk ends before
   its group. */
static void close_gap(struct orm_identity_map *map, size_t gap)
{
    size_t at = gap;
    while (map->groups[at = next(map, at)].number)
        if (may_move(map, at, gap)) {
            move(map, gap, map, at);
            gap = at;
        }
    map->groups[gap] = (struct orm_group){ 0 };
    map->spare++;
}

static bool is_empty(const struct orm_group *group)
{
    for (size_t i = 0; i < ORM_GROUP; i++)
        if (group->objects[i])
            return false;
    return true;
}

/* A place that was left is taken by the next with the same number, so
   that no walk ends before it. Returns the group that has lost one. */
static size_t fill_place(struct orm_identity_map *map, size_t gap,
                         uint64_t number)
{
    struct orm_group *groups = map->groups;
    for (size_t at = next(map, gap); groups[at].number;
         at = next(map, at)) {
        struct orm_object *object = *orm_place_in(&groups[at], number);
        if (groups[at].number != groups[gap].number)
            continue;
        if (!object)
            break;               /* nor is there one behind it */
        *orm_place_in(&groups[gap], number) = object;
        if (map->bytes)
            *bytes_in(map, &groups[gap], number) =
                *bytes_in(map, &groups[at], number);
        gap = at;
    }
    *orm_place_in(&groups[gap], number) = NULL;
    return gap;
}

const struct orm_key_bytes *orm_identity_remove(
    struct orm_identity_map *map, uint64_t number,
    const struct orm_object *object)
{
    if (!map->room)
        return NULL;
    size_t at = home(map, number);
    while (map->groups[at].number
           && *orm_place_in(&map->groups[at], number) != object)
        at = next(map, at);
    if (!map->groups[at].number)
        return NULL;
    const struct orm_key_bytes *bytes = map->bytes
        ? *bytes_in(map, &map->groups[at], number) : NULL;
    at = fill_place(map, at, number);
    if (is_empty(&map->groups[at]))
        close_gap(map, at);
    return bytes;
}

size_t orm_identity_some(const struct orm_identity_map *map,
                         const struct orm_object **objects, size_t n)
{
    size_t found = 0;
    for (size_t i = 0; found < n && i < map->room * ORM_GROUP; i++) {
        objects[found] =
            map->groups[i / ORM_GROUP].objects[i % ORM_GROUP];
        found += objects[found] != NULL;
    }
    return found;
}

void orm_identity_free(struct orm_identity_map *map)
{
    orm_resize(map->groups, 0);
    orm_resize(map->bytes, 0);
    *map = (struct orm_identity_map){ 0 };
}
