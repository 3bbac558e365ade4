#include "models.h"

int main(int argc, char **argv)
{
    struct orm_database *music = orm_open(
        argc > 1 ? argv[1] : "music.db", MODELS, NULL);
    if (orm_create_all(music) != ORM_OK)
        return puts(orm_message(music));

    struct role *member = orm_new(music, role, .name = "member");
    orm_insert(music, member);
    struct user *ada = orm_new(music, user, .username = "ada",
                               .role_id = member->id);
    show_user(ada);
    orm_insert(music, ada);
    struct song *waltz = orm_new(music, song,
        .title = "Waltz for an engine", .uploader_id = ada->id);
    orm_insert(music, waltz);
    orm_set(ada, favourite_id, &waltz->id);
    orm_update(music, ada);
    show_user(ada);

    int wrong = orm_status(music) != ORM_OK;
    if (wrong)
        printf("%s\n", orm_message(music));
    orm_close(music);
    return wrong;
}
