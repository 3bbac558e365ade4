/* One table by two names: employees and their managers. */
#include <cormorant.h>
#include <sqlite3.h>

struct employee {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
    orm_integer salary;
    orm_maybe_integer manager_id;
};

static const struct orm_column employee_columns[] = {
    ORM_COLUMN(employee, id, .primary_key = true),
    ORM_COLUMN(employee, name, .not_null = true),
    ORM_COLUMN(employee, salary),
    ORM_COLUMN(employee, manager_id,
               .references = { .table = "employees", .column = "id" }),
    ORM_END,
};
ORM_MODEL(employee, .table = "employees", .columns = employee_columns);

static void fill(const char *path)
{
    sqlite3 *connection;
    sqlite3_open(path, &connection);
    sqlite3_exec(connection, "INSERT INTO employees VALUES"
        " (1, 'ada', 900, NULL), (2, 'bob', 950, 1), (3, 'cy', 400, 1),"
        " (4, 'dee', 380, 2)", NULL, NULL, NULL);
    sqlite3_close(connection);
}

static void print(struct orm_session *session, const char *what,
                  const struct orm_query *query)
{
    printf("%s:", what);
    struct orm_result *result = orm_run(session, query);
    for (struct employee *e; (e = orm_next(result, employee)); )
        printf(" %s", e->name);
    printf("%s\n", orm_message(session));
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "staff.db";
    struct orm_database *staff = orm_open(path, ORM_MODELS(employee),
                                          NULL);
    orm_create_all(staff);
    fill(path);
    struct orm_session *session = orm_session(staff);

    struct orm_expr is_managed = orm_equal(
        orm_col(employee, manager_id),
        orm_as(employee, manager, orm_col(employee, id)));
    struct orm_query richer = orm_query(employee,
        .joins = orm_join_as(employee, manager, is_managed),
        .where = orm_greater(
            orm_col(employee, salary),
            orm_as(employee, manager, orm_col(employee, salary))));
    print(session, "paid more than their manager", &richer);

    struct orm_query highest = orm_query(employee, .alias = "other",
        .columns = orm_max(orm_as(employee, other,
                                  orm_col(employee, salary))),
        .where = orm_equal(
            orm_as(employee, other, orm_col(employee, manager_id)),
            orm_col(employee, manager_id)));
    struct orm_query best = orm_query(employee,
        .where = orm_equal(orm_col(employee, salary),
                           orm_value_of(&highest)));
    print(session, "the best paid of each team", &best);

    orm_close(staff);
    return 0;
}
