/* Given: the struct, and the model that the test opens. */
#ifndef EXERCISE_H
#define EXERCISE_H

#include <cormorant.h>

enum post_status { DRAFT, PUBLISHED, ARCHIVED };

struct post {
    struct orm_object orm;
    orm_integer  post_id;
    orm_text     slug;                  /* what its address ends in */
    orm_text     title;
    orm_text     content;               /* NULL: not written yet */
    const enum post_status status;
    orm_boolean  comments;              /* may readers write some? */
    orm_datetime created_at;
    orm_datetime updated_at;
};

extern const struct orm_model post_model;

#endif
