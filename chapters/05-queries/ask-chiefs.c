/* Employees and their managers: a table that is joined with itself. */
#include <cormorant.h>

struct employee {
    struct orm_object orm;
    orm_integer id;
    orm_text    name;
    orm_integer pay;
    orm_maybe_integer manager_id;
};

static const struct orm_column employee_columns[] = {
    ORM_COLUMN(employee, id, .primary_key = true),
    ORM_COLUMN(employee, name, .not_null = true),
    ORM_COLUMN(employee, pay),
    ORM_COLUMN(employee, manager_id,
               .references = { .table = "employees", .column = "id" }),
    ORM_END,
};
ORM_MODEL(employee, .table = "employees", .columns = employee_columns);

static void fill(struct orm_session *session)
{
    struct employee *all[] = {
        orm_new(session, employee, .id = 1, .name = "Grace", .pay = 90),
        orm_new(session, employee, .id = 2, .name = "Ken", .pay = 95,
                .manager_id = &(int64_t){ 1 }),
        orm_new(session, employee, .id = 3, .name = "Dennis", .pay = 80,
                .manager_id = &(int64_t){ 1 }),
        orm_new(session, employee, .id = 4, .name = "Brian", .pay = 70,
                .manager_id = &(int64_t){ 2 }),
    };
    for (int i = 0; i < 4; i++)
        orm_add(session, all[i]);
    orm_commit(session);
}

static void print(struct orm_session *session, struct orm_query query)
{
    struct orm_result *result = orm_run(session, &query);
    for (struct employee *one; (one = orm_next(result, employee)); )
        printf("%s ", one->name);
    printf("%s\n", orm_message(session));
}

int main(int argc, char **argv)
{
    struct orm_database *firm = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(employee), NULL);
    orm_create_all(firm);
    struct orm_session *session = orm_session(firm);
    fill(session);

    struct orm_expr is_theirs = orm_equal(
        orm_as(employee, chief, orm_col(employee, id)),
        orm_col(employee, manager_id));
    struct orm_expr earns_more = orm_greater(orm_col(employee, pay),
        orm_as(employee, chief, orm_col(employee, pay)));
    struct orm_query team = orm_query(employee,
        .joins = orm_left_join_as(employee, chief, is_theirs));
    print(session, orm_where(team, earns_more));
    print(session, orm_where(team, orm_as(employee, chief,
                                   orm_is_null(employee, id))));

    struct orm_query reports = orm_query(employee, .alias = "report",
        .where = orm_equal(
            orm_as(employee, report, orm_col(employee, manager_id)),
            orm_col(employee, id)));
    struct orm_query average = orm_query(employee, .alias = "other",
        .columns = orm_average(orm_as(employee, other,
                                      orm_col(employee, pay))));
    print(session, orm_query(employee,
                             .where = orm_has_rows(&reports)));
    print(session, orm_query(employee, .where = orm_greater(
        orm_col(employee, pay), orm_value_of(&average))));
    print(session, orm_query(employee, .where = orm_sql(
        "? COLLATE NOCASE = ?", orm_col(employee, name),
        orm_literal("BRIAN"))));
    orm_close(firm);
    return 0;
}
