/*
 * Open addressing: a key that finds its place taken goes to the next.
 * The table is kept at most half full, so the walk is short, and it
 * always ends.
 */
#include "map_private.h"

#include "memory.h"

#include <string.h>

static size_t hash(const struct orm_map_key *key)
{
    uint64_t h = (uintptr_t)key->first * UINT64_C(0x9E3779B97F4A7C15);
    h = (h ^ h >> 29 ^ (uintptr_t)key->second ^ key->number << 7)
        * UINT64_C(0xBF58476D1CE4E5B9);
    return (size_t)(h ^ h >> 32);
}

/* The entry of a key, or the free place where it would go. */
static struct orm_map_entry *place(const struct orm_map *map,
                                   const struct orm_map_key *key)
{
    size_t at = hash(key) & (map->room - 1);
    while (map->entries[at].key.first
           && !orm_same_key(&map->entries[at].key, key))
        at = (at + 1) & (map->room - 1);
    return &map->entries[at];
}

union orm_map_value *orm_map_search(struct orm_map *map,
                                    const struct orm_map_key *key)
{
    if (!map->room)
        return NULL;
    struct orm_map_entry *entry = place(map, key);
    if (!entry->key.first)
        return NULL;
    map->last = entry;
    return &entry->value;
}

static bool grow(struct orm_map *map)
{
    struct orm_map larger = { .room = map->room ? 2 * map->room : 16,
                              .count = map->count };
    size_t size = larger.room * sizeof *larger.entries;
    larger.entries = orm_resize(NULL, size);
    if (!larger.entries)
        return false;
    memset(larger.entries, 0, size);
    for (size_t i = 0; i < map->room; i++)
        if (map->entries[i].key.first)
            *place(&larger, &map->entries[i].key) = map->entries[i];
    orm_resize(map->entries, 0);
    *map = larger;
    return true;
}

union orm_map_value *orm_map_add(struct orm_map *map,
                                 struct orm_map_key key)
{
    if (2 * (map->count + 1) > map->room && !grow(map))
        return NULL;
    struct orm_map_entry *entry = place(map, &key);
    entry->key = key;
    map->count++;
    return &entry->value;
}

void orm_map_free(struct orm_map *map)
{
    orm_resize(map->entries, 0);
    *map = (struct orm_map){ 0 };
}
