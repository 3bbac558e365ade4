/* Four bytes, no bytes, and NULL. */
#include <cormorant.h>

struct photo {
    struct orm_object orm;
    orm_integer id;
    orm_blob    data;
};

static const struct orm_column photo_columns[] = {
    ORM_COLUMN(photo, id, .primary_key = true),
    ORM_COLUMN(photo, data),
    ORM_END,
};
ORM_MODEL(photo, .table = "photos", .columns = photo_columns);

int main(int argc, char **argv)
{
    struct orm_database *album = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(photo), NULL);
    orm_create_all(album);
    orm_insert(album, orm_new(album, photo,
        .data = orm_bytes("\x89\0NG", 4)));
    orm_insert(album, orm_new(album, photo, .data = orm_bytes("", 0)));
    orm_insert(album, orm_new(album, photo,
        .data = orm_bytes(NULL, 0)));
    for (int id = 1; id <= 3; id++) {
        struct photo *photo = orm_find(album, photo, .id = id);
        if (!photo)
            break;
        char *json = orm_to_json(photo, 0);
        printf("%-6s%zu bytes  %s\n", photo->data.bytes ? "" : "NULL",
               photo->data.size, json ? json : orm_message(album));
        orm_free(json);
    }
    orm_close(album);
    return 0;
}
