/* A property of the reader's own: each user may have a mentor. */
#include <cormorant.h>
#include <inttypes.h>

struct user {
    struct orm_object orm;
    orm_integer       id;
    orm_text          username;
    orm_maybe_integer mentor_id;
    struct user      *mentor;          /* no column; ours to set */
};

static enum orm_status each(const struct orm_property *property,
                            struct orm_session *session, void *object,
                            enum orm_reach reach, orm_visit *visit,
                            void *context)
{
    const struct user *user = object;
    (void)property;
    (void)session;
    return reach == ORM_REACH_ADD && user->mentor
        ? visit(context, user->mentor) : ORM_OK;
}

static enum orm_status needs(const struct orm_property *property,
                             void *object, bool deleting,
                             orm_visit *visit, void *context)
{
    const struct user *user = object;
    (void)property;
    (void)deleting;
    return user->mentor ? visit(context, user->mentor) : ORM_OK;
}

static enum orm_status before_save(const struct orm_property *property,
                                   struct orm_session *session,
                                   void *object)
{
    struct user *user = object;
    (void)property;
    (void)session;
    return orm_set(user, mentor_id,
                   user->mentor ? &user->mentor->id : NULL);
}

static const struct orm_reaching reaching = { each };

static const struct orm_saving saving = {
    .needs = needs, .before_save = before_save,
};

static const struct orm_facet facets[] = {
    { &orm_reaching, &reaching }, { &orm_saving, &saving },
    { NULL, NULL },
};

static const struct orm_property mentor = {
    .name = "mentor", .facets = facets,
};

static const struct orm_property *const user_properties[] = {
    &mentor, NULL,
};

extern const struct orm_model user_model;

static const struct orm_column user_columns[] = {
    ORM_COLUMN(user, id, .primary_key = true),
    ORM_COLUMN(user, username, .unique = true, .not_null = true),
    ORM_COLUMN(user, mentor_id,
               .references = ORM_REFERENCES(user, id)),
    ORM_END,
};
ORM_MODEL(user, .table = "users", .columns = user_columns,
          .properties = user_properties);

int main(int argc, char **argv)
{
    struct orm_database *blog = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(user), NULL);
    orm_create_all(blog);
    struct orm_session *session = orm_session(blog);

    struct user *ada = orm_new(session, user, .username = "ada");
    struct user *bob = orm_new(session, user, .username = "bob");
    struct user *cy = orm_new(session, user, .username = "cy");
    cy->mentor = bob;
    bob->mentor = ada;
    orm_add(session, cy);
    orm_commit(session);
    printf("cy has mentor %" PRId64 "\n", *orm_get(cy, mentor_id));

    cy->mentor = ada;
    orm_commit(session);
    printf("cy has mentor %" PRId64 "\n", *orm_get(cy, mentor_id));
    orm_touch(session, cy);
    orm_commit(session);
    printf("cy has mentor %" PRId64 "\n", *orm_get(cy, mentor_id));

    struct user *dee = orm_new(session, user, .username = "dee");
    struct user *eve = orm_new(session, user, .username = "eve");
    dee->mentor = eve;
    eve->mentor = dee;
    orm_add(session, eve);
    if (orm_commit(session) != ORM_OK)
        printf("%s\n", orm_message(session));
    orm_expunge(session, dee);
    orm_expunge(session, eve);

    orm_delete(session, ada);
    orm_delete(session, bob);
    orm_delete(session, cy);
    if (orm_commit(session) != ORM_OK)
        printf("%s\n", orm_message(session));

    orm_close(blog);
    return 0;
}
