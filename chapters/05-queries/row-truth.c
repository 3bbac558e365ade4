/*
 * Each condition is asked of the database and of memory. Of the only
 * user the session has an object, so memory is asked whether the
 * condition may hold for it. If so, the UPDATE wants its key back.
 */
#include <cormorant.h>
#include <inttypes.h>
#include <string.h>

struct user {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
    orm_maybe_integer age;
    orm_integer seen;
};

static const struct orm_column user_columns[] = {
    ORM_COLUMN(user, id, .primary_key = true),
    ORM_COLUMN(user, name, .not_null = true),
    ORM_COLUMN(user, age),
    ORM_COLUMN(user, seen),
    ORM_END,
};
ORM_MODEL(user, .table = "users", .columns = user_columns);

static bool asked_back;

static void look(void *context, const char *sql,
                 const struct orm_value *values, size_t n)
{
    (void)context;
    (void)values;
    (void)n;
    asked_back = strstr(sql, " RETURNING ") != NULL;
}

static void ask(struct orm_session *session, const char *condition,
                struct orm_expr where)
{
    int64_t rows = orm_update_where(session, user, where,
                                    orm_to(user, seen, 1));
    printf("%-31s %-9s %s\n", condition,
           rows == 1 ? "true" : "not true",
           asked_back ? "may be true" : "not true");
}

#define ASK(condition) ask(session, #condition, condition)

int main(int argc, char **argv)
{
    struct orm_database *blog = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(user),
        &(const struct orm_options){ .trace = { look, NULL } });
    orm_create_all(blog);
    struct orm_session *session = orm_session(blog);
    struct user *cy = orm_new(session, user, .name = "Cy", .age = NULL,
                                .seen = 0);
    orm_add(session, cy);
    orm_flush(session);

    struct orm_expr young = orm_lt(user, age, 18);
    struct orm_expr is_cy = orm_eq(user, name, "Cy");
    struct orm_expr is_ada = orm_eq(user, name, "Ada");
    struct orm_expr lower = orm_equal(orm_lower(orm_col(user, name)),
                                      orm_literal("ada"));

    printf("%-31s %-9s %s\n", "condition", "database", "memory");

    ASK(young);
    ASK(orm_not(young));
    ASK(orm_or(young, is_cy));
    ASK(orm_or(young, is_ada));
    ASK(orm_not(orm_and(young, is_ada)));
    ASK(orm_not(orm_and(young, is_cy)));
    ASK(orm_in(user, age, 18, 36));
    ASK(orm_eq(user, age, NULL));
    ASK(lower);
    ASK(orm_and(lower, is_ada));

    orm_commit(session);
    orm_close(blog);
    return 0;
}
