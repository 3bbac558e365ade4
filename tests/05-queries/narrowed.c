/* Models that are some of the rows of a table. */
#include "support/sent.h"
#include "tap.h"

#include <cormorant.h>

/* A property that hides the rows marked as gone, unless the query asks
   for all by sorting them. */
static struct orm_expr not_gone(const struct orm_property *property,
                                const struct orm_query *query);
static const struct orm_selecting selecting = { not_gone };
static const struct orm_facet facets[] = {
    { &orm_selecting, &selecting }, { NULL, NULL },
};
static const struct orm_property hiding = { "hiding", NULL, facets };
static const struct orm_property other = { "other", NULL, NULL };
static const struct orm_property *const properties[] = {
    &other, &hiding, NULL,
};

struct shop {
    struct orm_object orm;
    orm_integer id;
    orm_text name;
};

static const struct orm_column shop_columns[] = {
    ORM_COLUMN(shop, id, .primary_key = true),
    ORM_COLUMN(shop, name),
    ORM_END,
};
static ORM_MODEL(shop, .columns = shop_columns);

struct item {
    struct orm_object orm;
    orm_integer id;
    orm_integer shop;
    orm_boolean gone;
};

static const struct orm_column item_columns[] = {
    ORM_COLUMN(item, id, .primary_key = true),
    ORM_COLUMN(item, shop, .references = ORM_REFERENCES(shop, id)),
    ORM_COLUMN(item, gone),
    ORM_END,
};
static ORM_MODEL(item, .columns = item_columns, .properties = properties);

static struct orm_expr not_gone(const struct orm_property *property,
                                const struct orm_query *query)
{
    (void)property;
    return query->options.count ? orm_nothing()
                                : orm_eq(item, gone, false);
}

/* A guest who is banned is hidden: by a query inside the condition. */
static struct orm_expr not_banned(const struct orm_property *property,
                                  const struct orm_query *query);
static const struct orm_selecting admitting = { not_banned };
static const struct orm_facet admitting_facets[] = {
    { &orm_selecting, &admitting }, { NULL, NULL },
};
static const struct orm_property admitted = {
    "admitted", NULL, admitting_facets,
};
static const struct orm_property *const guest_properties[] = {
    &admitted, NULL,
};

struct guest {
    struct orm_object orm;
    orm_integer id;
    orm_text name;
};

static const struct orm_column guest_columns[] = {
    ORM_COLUMN(guest, id, .primary_key = true),
    ORM_COLUMN(guest, name),
    ORM_END,
};
static ORM_MODEL(guest, .columns = guest_columns,
                 .properties = guest_properties);

struct ban {
    struct orm_object orm;
    orm_integer id;
    orm_integer guest;
};

static const struct orm_column ban_columns[] = {
    ORM_COLUMN(ban, id, .primary_key = true),
    ORM_COLUMN(ban, guest),
    ORM_END,
};
static ORM_MODEL(ban, .columns = ban_columns);

static struct orm_query their_bans;

static struct orm_expr not_banned(const struct orm_property *property,
                                  const struct orm_query *query)
{
    (void)property;
    (void)query;
    return orm_not(orm_has_rows(&their_bans));
}

static void add_guests(struct orm_session *session)
{
    their_bans = orm_query(ban,
        .where = orm_equal(orm_col(ban, guest), orm_col(guest, id)));
    orm_add(session, orm_new(session, guest, .id = 1, .name = "Ada"));
    orm_add(session, orm_new(session, guest, .id = 2, .name = "Bob"));
    orm_add(session, orm_new(session, guest, .id = 3, .name = "Cy"));
    orm_add(session, orm_new(session, ban, .id = 2, .guest = 1));
    orm_flush(session);
    sent();
}

#define NOT_BANNED "NOT EXISTS (SELECT 1 FROM \"ban\" WHERE" \
    " \"ban\".\"guest\" = \"guest\".\"id\")"
#define GUESTS "SELECT \"guest\".\"id\", \"guest\".\"name\"" \
    " FROM \"guest\" WHERE " NOT_BANNED

/* Ada is banned, though no ban has her number for its own. */
static void query_inside(struct orm_session *session)
{
    add_guests(session);
    struct orm_query guests = orm_query(guest);
    struct orm_result *result = orm_run(session, &guests);
    is_text(sent(), GUESTS, "a query in the model's own condition");
    struct guest *bob = orm_next(result, guest);
    is_text(bob ? bob->name : NULL, "Bob", "has its tables named");
    struct guest *cy = orm_next(result, guest);
    is_text(cy ? cy->name : NULL, "Cy", "and hides whom it should");
    ok(!orm_next(result, guest), "and nobody else");
    sent();
    struct orm_query outer = orm_from_self(&guests);
    is(orm_count(session, &outer), 2, "one level further in");
    is_text(sent(), "SELECT count(*) FROM (" GUESTS ") AS \"guest\"",
            "too");
    is(orm_update_where(session, guest, orm_eq(guest, name, "Ada"),
                        orm_to(guest, name, "Eve")), 0, "in an UPDATE");
    is_text(sent(), "UPDATE \"guest\" SET \"name\" = ? WHERE"
            " \"guest\".\"name\" = ? AND " NOT_BANNED
            " RETURNING \"id\", \"name\" -- 'Eve', 'Ada'", "by this SQL");
    is(orm_delete_where(session, guest, orm_nothing()), 2, "in a DELETE");
    is_text(sent(), "DELETE FROM \"guest\" WHERE " NOT_BANNED
            " RETURNING \"id\"", "by this");
}

int main(void)
{
    struct orm_database *database = orm_open(":memory:",
        ORM_MODELS(shop, item, guest, ban),
        &(const struct orm_options){ .trace = SENT });
    orm_create_all(database);
    struct orm_session *session = orm_session(database);
    orm_add(session, orm_new(session, shop, .id = 1, .name = "Corner"));
    orm_add(session, orm_new(session, item, .id = 1, .shop = 1,
                             .gone = true));
    orm_add(session, orm_new(session, item, .id = 2, .shop = 1,
                             .gone = false));
    orm_flush(session);
    sent();
    struct orm_query items = orm_query(item, .where = orm_gt(item, id, 0));
    is(orm_count(session, &items), 1, "the model's own condition counts");
    is_text(sent(), "SELECT count(*) FROM \"item\" WHERE \"id\" > ? AND"
            " \"gone\" = ? -- 0, 0", "in WHERE");
    struct orm_query all = items;
    all.options = orm_literal(1);
    is(orm_count(session, &all), 2, "unless an option says otherwise");
    sent();
    struct orm_query shops = orm_query(shop, .joins = orm_left_join(item),
        .where = orm_eq(item, id, 1));
    is(orm_count(session, &shops), 0, "a partner that is hidden is none");
    is_text(sent(), "SELECT count(*) FROM \"shop\" LEFT JOIN \"item\" ON"
            " \"item\".\"shop\" = \"shop\".\"id\" AND \"item\".\"gone\" = ?"
            " WHERE \"item\".\"id\" = ? -- 0, 1", "in ON");
    shops = orm_query(shop, .joins = orm_join_as(item, other, orm_equal(
        orm_as(item, other, orm_col(item, shop)), orm_col(shop, id))));
    is(orm_count(session, &shops), 1, "and under an alias");
    is_text(sent(), "SELECT count(*) FROM \"shop\" JOIN \"item\" AS"
            " \"other\" ON \"other\".\"shop\" = \"shop\".\"id\" AND"
            " \"other\".\"gone\" = ? -- 0", "with its name");
    struct orm_query within = orm_query(shop,
        .where = orm_has_rows(&items));
    is(orm_count(session, &within), 1, "in a query inside");
    is_text(sent(), "SELECT count(*) FROM \"shop\" WHERE EXISTS (SELECT 1"
            " FROM \"item\" WHERE \"item\".\"id\" > ? AND \"item\".\"gone\""
            " = ?) -- 0, 0", "too");
    is(orm_delete_where(session, item, orm_nothing()), 1,
       "and where rows are deleted");
    sent();
    items = orm_query(item);
    struct orm_query outer = orm_from_self(&items);
    orm_count(session, &outer);
    is_text(sent(), "SELECT count(*) FROM (SELECT \"id\", \"shop\", \"gone\""
            " FROM \"item\" WHERE \"gone\" = ?) AS \"item\" -- 0", "once");
    shops = orm_query(shop, .joins = orm_list(orm_join(item),
                                              orm_col(shop, id)));
    is(orm_count(session, &shops), -1, "what is no join");
    is_text(orm_message(session),
            ".joins has what is no join; orm_join() makes one", "is none");
    shops = orm_with_join(orm_query(shop, .limit = orm_rows(1)),
                          orm_join(item));
    is(orm_count(session, &shops), -1, "what was refused before");
    ok(strstr(orm_message(session), "a limit"), "stays so: %s",
       orm_message(session));
    query_inside(session);
    orm_session_close(session);
    orm_close(database);
    return done();
}
