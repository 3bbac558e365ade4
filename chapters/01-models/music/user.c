#include "user.h"
#include "role.h"
#include "song.h"

static const struct orm_column user_columns[] = {
    ORM_COLUMN(user, id, .primary_key = true),
    ORM_COLUMN(user, username, .not_null = true, .index = true,
               .unique = true),
    ORM_COLUMN(user, role_id, .references = ORM_REFERENCES(role, id)),
    ORM_COLUMN(user, favourite_id, .references =
               ORM_REFERENCES(song, id, .on_delete = ORM_SET_NULL)),
    ORM_END,
};
ORM_MODEL(user, .table = "users", .columns = user_columns);

void show_user(const struct user *user)
{
    char name[80];
    printf("%s is %s\n", orm_repr(user, name, sizeof name),
           user->username);
}
