/* One row, one value, one number; and what is said where it is not
   so. */
#include <cormorant.h>
#include <inttypes.h>

struct user {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
    orm_maybe_integer age;
};

static const struct orm_column user_columns[] = {
    ORM_COLUMN(user, id, .primary_key = true),
    ORM_COLUMN(user, name, .not_null = true),
    ORM_COLUMN(user, age),
    ORM_END,
};
ORM_MODEL(user, .table = "users", .columns = user_columns);

static void tell(struct orm_session *session, const char *verb,
                 const struct user *user)
{
    printf("%s: %s %s\n", verb, user ? user->name : "NULL",
           orm_message(session));
}

int main(int argc, char **argv)
{
    struct orm_database *blog = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(user), NULL);
    orm_create_all(blog);
    struct orm_session *session = orm_session(blog);
    orm_add(session, orm_new(session, user, .name = "ada",
                             .age = &(int64_t){ 36 }));
    orm_add(session, orm_new(session, user, .name = "bob",
                             .age = &(int64_t){ 20 }));
    orm_add(session, orm_new(session, user, .name = "cy"));
    orm_commit(session);

    struct orm_query all = orm_query(user,
        .order_by = orm_desc(user, id));
    struct orm_query ada = orm_filter_by(all, user, .name = "ada");
    struct orm_query dee = orm_filter_by(all, user, .name = "dee");
    struct orm_query no_row = orm_limit(all, 0);

    tell(session, "first of all", orm_first(session, &all, user));
    tell(session, "first of none", orm_first(session, &no_row, user));
    tell(session, "one ada", orm_one(session, &ada, user));
    tell(session, "one of all", orm_one(session, &all, user));
    tell(session, "one dee", orm_one(session, &dee, user));
    tell(session, "dee or none", orm_one_or_none(session, &dee, user));

    printf("%" PRId64 " users\n", orm_count(session, &all));
    printf("%s dee\n", orm_exists(session, &dee) ? "a" : "no");

    int64_t oldest = 0;
    const int64_t *age = &oldest;
    struct orm_query most = orm_query(user,
        .columns = orm_max(orm_col(user, age)));
    orm_scalar(session, &most, oldest);
    printf("the oldest is %" PRId64 "\n", oldest);
    most = orm_filter_by(most, user, .name = "cy");
    if (orm_scalar(session, &most, oldest) != ORM_OK)
        printf("%s\n", orm_message(session));
    if (orm_scalar(session, &most, age) == ORM_OK && !age)
        printf("of cy alone it is not known\n");
    orm_close(blog);
    return 0;
}
