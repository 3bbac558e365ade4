/*
 * The identity map: which object of a session is the row with this key?
 * There is one map for each table of keys.
 */
#ifndef ORM_IDENTITY_PRIVATE_H
#define ORM_IDENTITY_PRIVATE_H

#include "object_private.h"

/* The bytes of a key that is no single integer. */
struct orm_key_bytes {
    size_t size;
    unsigned char bytes[];
};

/* A key as it is compared. */
struct orm_identity {
    uint64_t number;                    /* the key, or a hash of it */
    const struct orm_key_bytes *bytes;  /* NULL: the number is all */
};

/* Places of a group. */
enum { ORM_GROUP = 4 };

/* As many numbers that follow each other share a group. Where one has
   no object, its place is NULL. */
struct orm_group {
    uint64_t number;        /* number / 4 + 1; 0: it is free */
    struct orm_object *objects[ORM_GROUP];
};

/* Zeros are an empty map. */
struct orm_identity_map {
    struct orm_group *groups;
    const struct orm_key_bytes **bytes;  /* of places, if need be */
    size_t room;            /* groups: 1 << bits, or 0 */
    size_t spare;           /* how many may still be taken */
    unsigned bits;
};

/* Is the key of a mapper one integer, which is its own number? */
static inline bool orm_is_number(const struct orm_mapper *mapper)
{
    return mapper->numbered;
}

/* Reads such a key from a struct. */
uint64_t orm_number_in(const struct orm_mapper *mapper,
                       const void *source);

/*
 * The identity of the key that a struct holds. Bytes are made in the
 * pool. Fails as orm_make_values() does.
 */
enum orm_status orm_identify(struct orm_scope *scope,
                             const struct orm_mapper *mapper,
                             const void *source, struct orm_pool *pool,
                             struct orm_identity *identity);

/*
 * The object with an identity. An object whose row was deleted in the
 * transaction is passed over. NULL: there is none.
 */
struct orm_object *orm_identity_find(const struct orm_identity_map *map,
                                     struct orm_identity identity);

/* Moves all to a map of twice the size. NO_MEMORY: false. */
bool orm_identity_grow(struct orm_identity_map *map, bool with_bytes);

/* Makes sure of two spare groups: for an object that comes, and for one
   that leaves its place and may come back. NO_MEMORY: false. */
static inline bool orm_identity_reserve(struct orm_identity_map *map,
                                        bool with_bytes)
{
    return map->spare >= 2 || orm_identity_grow(map, with_bytes);
}

/* An object has left that may come back: a group is kept for it, which
   was spare. */
static inline void orm_keep_group(struct orm_identity_map *map)
{
    map->spare--;
}

/* It comes back now, or never will. */
static inline void orm_give_group_up(struct orm_identity_map *map)
{
    map->spare++;
}

/* The place of a number in its group. */
static inline struct orm_object **orm_place_in(struct orm_group *group,
                                               uint64_t number)
{
    return &group->objects[number % ORM_GROUP];
}

/*
 * The group that has the object with an identity. If there is no such
 * object, its place is NULL, and it may be put there, while no other
 * comes or goes. There is a spare group.
 */
struct orm_group *orm_identity_group(const struct orm_identity_map *map,
                                     struct orm_identity identity);
void orm_identity_put(struct orm_identity_map *map,
                      struct orm_group *group,
                      struct orm_identity identity,
                      struct orm_object *object);

/* Adds an object where there is a spare group, and no other with its
   identity. Bytes are the map's. */
void orm_identity_add(struct orm_identity_map *map,
                      struct orm_identity identity,
                      struct orm_object *object);

/*
 * Takes an object out, and gives the bytes of its key back to the
 * caller. An object that is not there is no error.
 */
const struct orm_key_bytes *orm_identity_remove(
    struct orm_identity_map *map, uint64_t number,
    const struct orm_object *object);

/* Puts up to n of the objects into a list. Returns how many. */
size_t orm_identity_some(const struct orm_identity_map *map,
                         const struct orm_object **objects, size_t n);

void orm_identity_free(struct orm_identity_map *map);

#endif
