/* A song that somebody shares. */
#ifndef SONG_H
#define SONG_H

#include <cormorant.h>

struct song {
    struct orm_object orm;
    orm_integer id;
    orm_text    title;
    orm_integer uploader_id;             /* a user */
};
extern const struct orm_model song_model;

#endif
