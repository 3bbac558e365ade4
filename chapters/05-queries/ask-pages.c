/* Queries derived from queries: before a limit and behind it. */
#include <cormorant.h>

struct event {
    struct orm_object orm;
    orm_integer id;
    orm_text    title;
    orm_integer seats;
};

static const struct orm_column event_columns[] = {
    ORM_COLUMN(event, id, .primary_key = true),
    ORM_COLUMN(event, title, .not_null = true),
    ORM_COLUMN(event, seats),
    ORM_END,
};
ORM_MODEL(event, .table = "events", .columns = event_columns);

static void fill(struct orm_session *session)
{
    static const char *const titles[] = { "Opening", "Compilers",
                                          "Databases", "Dinner" };
    for (int i = 0; i < 4; i++)
        orm_add(session, orm_new(session, event, .title = titles[i],
                                 .seats = 100 - 20 * i));
    orm_commit(session);
}

static void print(struct orm_session *session, struct orm_query query)
{
    struct orm_result *result = orm_run(session, &query);
    for (struct event *one; (one = orm_next(result, event)); )
        printf("%s ", one->title);
    printf("%s\n", orm_message(session));
}

int main(int argc, char **argv)
{
    struct orm_database *hall = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(event), NULL);
    orm_create_all(hall);
    struct orm_session *session = orm_session(hall);
    fill(session);

    struct orm_query sorted = orm_query(event,
        .order_by = orm_desc(event, seats));
    struct orm_query largest = orm_limit(sorted, 3);
    struct orm_expr with_d = orm_starts_with(event, title, "D");
    print(session, orm_offset(largest, 2));
    print(session, orm_where(sorted, with_d));
    print(session, orm_where(largest, with_d));
    print(session, orm_where(orm_from_self(&largest), with_d));

    struct orm_query small = orm_query(event,
        .where = orm_lt(event, seats, 50));
    print(session, orm_order_by(orm_union(&largest, &small),
                                orm_asc(event, title)));
    print(session, sorted);
    orm_close(hall);
    return 0;
}
