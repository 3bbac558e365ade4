#include "song.h"
#include "user.h"

static const struct orm_column song_columns[] = {
    ORM_COLUMN(song, id, .primary_key = true),
    ORM_COLUMN(song, title, .not_null = true),
    ORM_COLUMN(song, uploader_id, .references =
               ORM_REFERENCES(user, id, .on_delete = ORM_CASCADE)),
    ORM_END,
};
ORM_MODEL(song, .table = "songs", .columns = song_columns);
