/* Two tables that refer to each other, dropped while they hold rows. */
#include <cormorant.h>
#include <sqlite3.h>

struct song {
    struct orm_object orm;
    orm_integer id, uploader_id;
};

struct user {
    struct orm_object orm;
    orm_integer id;
    orm_maybe_integer favourite_id;
};
extern const struct orm_model song_model;

static const struct orm_column user_columns[] = {
    ORM_COLUMN(user, id, .primary_key = true),
    ORM_COLUMN(user, favourite_id,
               .references = ORM_REFERENCES(song, id)),
    ORM_END,
};
ORM_MODEL(user, .table = "users", .columns = user_columns);

static const struct orm_column song_columns[] = {
    ORM_COLUMN(song, id, .primary_key = true),
    ORM_COLUMN(song, uploader_id,
               .references = ORM_REFERENCES(user, id)),
    ORM_END,
};
ORM_MODEL(song, .table = "songs", .columns = song_columns);

static struct orm_database *open_music(const char *path)
{
    return orm_open(path, ORM_MODELS(user, song),
        &(const struct orm_options){ .trace = { orm_echo, stdout } });
}

/* Somebody else's table, which is no model's. */
static void play(const char *path, const char *sql)
{
    sqlite3 *connection;
    sqlite3_open(path, &connection);
    sqlite3_exec(connection, sql, NULL, NULL, NULL);
    sqlite3_close(connection);
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "music.db";
    struct orm_database *music = orm_open(path, ORM_MODELS(user, song),
                                          NULL);
    orm_create_all(music);
    struct user *ada = orm_new_empty(music, user);
    orm_insert(music, ada);
    struct song *waltz = orm_new(music, song, .uploader_id = ada->id);
    orm_insert(music, waltz);
    orm_set(ada, favourite_id, &waltz->id);
    orm_update(music, ada);
    orm_close(music);

    play(path, "CREATE TABLE plays (song_id REFERENCES songs (id));"
               "INSERT INTO plays VALUES (1)");
    music = open_music(path);
    if (orm_drop_all(music) != ORM_OK)
        printf("%s\n\n", orm_message(music));
    play(path, "DROP TABLE plays");
    if (orm_drop_all(music) == ORM_OK)
        printf("dropped\n");
    orm_close(music);
    return 0;
}
