/* A hash table from two addresses and a number to one word. */
#ifndef ORM_MAP_PRIVATE_H
#define ORM_MAP_PRIVATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The key. `first` is NULL in a place that is free. */
struct orm_map_key {
    const void *first, *second;
    uint64_t number;
};

/* What a key stands for. */
union orm_map_value {
    void *pointer;
    uint64_t bits;
};

struct orm_map_entry {
    struct orm_map_key key;
    union orm_map_value value;
};

/* Zeros are an empty map. */
struct orm_map {
    struct orm_map_entry *entries;
    size_t room, count;       /* room is a power of two, or 0 */
    struct orm_map_entry *last;   /* found: often the next, too */
};

static inline bool orm_same_key(const struct orm_map_key *one,
                                const struct orm_map_key *other)
{
    return one->first == other->first && one->second == other->second
        && one->number == other->number;
}

/* Looks in all of the map, and remembers what it finds. */
union orm_map_value *orm_map_search(struct orm_map *map,
                                    const struct orm_map_key *key);

/* Finds the value of a key. NULL: the key is not there. */
static inline union orm_map_value *orm_map_find(struct orm_map *map,
                                                struct orm_map_key key)
{
    return map->last && orm_same_key(&map->last->key, &key)
        ? &map->last->value : orm_map_search(map, &key);
}

/*
 * Adds a key that is not there and gives the place for its value,
 * which is good until the next key is added. NULL: no memory.
 */
union orm_map_value *orm_map_add(struct orm_map *map,
                                 struct orm_map_key key);

/* Frees the map, not what the values point to; it is empty again. */
void orm_map_free(struct orm_map *map);

#endif
