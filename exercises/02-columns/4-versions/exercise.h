/* Given: the structs, and what the test calls. */
#ifndef EXERCISE_H
#define EXERCISE_H

#include <cormorant.h>

/* 3.40.1. What follows the first point is below 1000. */
struct version {
    uint8_t  major;
    uint16_t minor, patch;
};

struct release {
    struct orm_object orm;
    orm_integer release_id;
    orm_text    product;
    const struct version version;
    const struct version *const needs;     /* NULL: nothing */
};

extern const struct orm_model release_model;

/* Both set a member of a release, and leave the row to orm_update(). */
enum orm_status renumber(struct release *release,
                         struct version version);
enum orm_status require(struct release *release,
                        const struct version *needs);

#endif
