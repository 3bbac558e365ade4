/* Keys of several columns, of text, of dates. */
#include "pantry.h"
#include "support/fault.h"
#include "support/peek.h"
#include "support/sent.h"
#include "tap.h"

struct price {
    struct orm_object orm;
    orm_text shop;
    orm_date day;
    orm_maybe_integer cents;
    orm_integer number;
};

static enum orm_status from_shop(void *object, const void *member)
{
    return orm_set_integer(object, member,
                           (int64_t)strlen(((struct price *)object)->shop));
}

/* Tries what is misuse, to see that its message is the one told. */
static enum orm_status misuse(void *object, const void *member)
{
    const struct price *price = object;
    (void)member;
    return price->number == 4 ? orm_set_text(object, &price->shop, "other")
        : orm_set_maybe_integer(object, member, NULL);
}

static const struct orm_column price_columns[] = {
    ORM_COLUMN(price, shop, .primary_key = true, .collate = "NOCASE"),
    ORM_COLUMN(price, day, .primary_key = true),
    ORM_COLUMN(price, cents, .onupdate = misuse),
    ORM_COLUMN(price, number, .default_function = from_shop),
    ORM_END,
};
static ORM_MODEL(price, .table = "prices", .columns = price_columns);

static struct orm_database *database;
static const char *path;

static void both_parts(void)
{
    is_text(peek(path, "SELECT name, pk FROM pragma_table_info('prices')"),
            "'shop'|1\n'day'|2\n'cents'|0\n'number'|0", "a key of two");
    struct price *one = orm_new(database, price, .shop = "Ely",
        .day = { 2026, 1, 2 }, .cents = A_NUMBER(99));
    is(orm_insert(database, one), ORM_OK, "inserted");
    is(one->number, 3, "a default from a member");
    sent();
    one = orm_find(database, price, .day = { 2026, 1, 2 }, .shop = "ELY");
    is_text(sent(), "SELECT \"shop\", \"day\", \"cents\", \"number\" FROM"
            " \"prices\" WHERE \"shop\" = ? AND \"day\" = ? -- 'ELY',"
            " '2026-01-02'", "found by both, in whatever order they come");
    is(*one->cents, 99, "it is the one");
    orm_set(one, number, 3);
    orm_set(one, number, 5);
    is(orm_update(database, one), ORM_OK, "updated");
    is_text(peek(path, "SELECT * FROM prices"),
            "'Ely'|'2026-01-02'|NULL|5", "by .onupdate, too");
    is(orm_compare(database, NULL, NULL), ORM_OK, "no difference");
    is(orm_delete(database, one), ORM_OK, "deleted");
}

static void refusals(void)
{
    ok(!orm_find(database, price, .shop = "Ely"), "half a key");
    is(orm_status(database), ORM_MISUSE, "is none");
    ok(!orm_find(database, price, .shop = NULL, .day = { 2026, 1, 1 }),
       "a NULL in a key");
    is_text(orm_message(database), "price.shop: NULL is not a key",
            "finds nothing");
    ok(!orm_find(database, price, .shop = "x", .day = { 2026, 2, 31 }),
       "a day that is none");
    is_text(orm_message(database), "price.day: '2026-02-31' is not a date as"
            " YYYY-MM-DD", "finds nothing");
    ok(!orm_find_key(ORM_SCOPE(database), &price_model, NULL, "1"),
       "a value without a name");
    is(orm_status(database), ORM_MISUSE, "is refused");
    ok(!orm_find(database, product, .product_id = 1), "another model");
    is(orm_status(database), ORM_MISUSE, "is refused");

    struct price *one = orm_new(database, price, .shop = "Bath");
    is(orm_insert(database, one), ORM_VALUE_ERROR, "half a key");
    is_text(orm_message(database), "price.day: a key that the database does"
            " not make has to be given", "cannot be stored");
    one = orm_new(database, price, .shop = NULL, .day = { 2026, 1, 1 },
                  .number = 4);
    is(orm_insert(database, one), ORM_VALUE_ERROR, "nor can a NULL");
}

/* A function's own message is the one that is told. */
static void messages(void)
{
    struct price *one = orm_new(database, price, .shop = "Bath",
        .day = { 2026, 1, 1 }, .number = 4);
    is(orm_insert(database, one), ORM_OK, "inserted");
    orm_set(one, number, 5);
    orm_set(one, number, 4);
    is(orm_update(database, one), ORM_MISUSE, ".onupdate is misuse");
    is_text(orm_message(database), "price.shop: the key of a stored row"
            " cannot be changed here; delete the row and insert another",
            "and its message stands");
    is_text(peek(path, "SELECT shop FROM prices"), "'Bath'", "all stays");
}

/* SQLite makes a key that is an INTEGER, and no other of 64 bits. */
struct ticket {
    struct orm_object orm;
    orm_integer number, price;
};

static const struct orm_type bigint_type = {
    .sql = "BIGINT", .size = sizeof(int64_t), .like = &orm_integer_type,
};
static const struct orm_column ticket_columns[] = {
    ORM_COLUMN(ticket, number, .primary_key = true, .type = &bigint_type),
    ORM_COLUMN(ticket, price),
    ORM_END,
};
static ORM_MODEL(ticket, .columns = ticket_columns);

static void not_made(void)
{
    struct orm_database *tickets =
        orm_open(":memory:", ORM_MODELS(ticket), NULL);
    is(orm_create_all(tickets), ORM_OK, "a key of 64 bits, no INTEGER");
    struct ticket *one = orm_new(tickets, ticket, .price = 3);
    is(orm_insert(tickets, one), ORM_VALUE_ERROR, "nobody makes it");
    is_text(orm_message(tickets), "ticket.number: a key that the database"
            " does not make has to be given", "so it has to be given");
    orm_close(tickets);
}

/* One that SQLite makes, and that is another number in memory. */
static enum orm_status less_1000(const struct orm_type *type,
                                 const void *member,
                                 struct orm_value *value,
                                 struct orm_pool *scratch)
{
    (void)type;
    (void)scratch;
    value->kind = ORM_INTEGER;
    value->as.integer = *(const int64_t *)member - 1000;
    return ORM_OK;
}

static enum orm_status and_1000(const struct orm_type *type,
                                const struct orm_value *value,
                                void *member, struct orm_pool *pool)
{
    (void)type;
    (void)pool;
    *(int64_t *)member = value->as.integer + 1000;
    return ORM_OK;
}

static const struct orm_type from_1000_type = {
    .sql = "INTEGER", .size = sizeof(int64_t), .like = &orm_integer_type,
    .to_value = less_1000, .from_value = and_1000, .copy = orm_plain_copy,
    .same = orm_plain_same, .discard = orm_plain_discard,
};

struct locker {
    struct orm_object orm;
    orm_integer number, size;
};
static const struct orm_column locker_columns[] = {
    ORM_COLUMN(locker, number, .primary_key = true,
               .type = &from_1000_type),
    ORM_COLUMN(locker, size),
    ORM_END,
};
static ORM_MODEL(locker, .columns = locker_columns);

static void made_and_converted(void)
{
    const char *lockers_path = fresh_path();
    struct orm_database *lockers =
        orm_open(lockers_path, ORM_MODELS(locker), NULL);
    is(orm_create_all(lockers), ORM_OK, "keys from 1000 on");
    struct locker *one = orm_new(lockers, locker, .size = 3);
    is(orm_insert(lockers, one), ORM_OK, "SQLite makes one");
    is(one->number, 1001, "its type has its say");
    one = orm_find(lockers, locker, .number = 1001);
    ok(one && one->size == 3 && one->number == 1001, "it is found");
    orm_set(one, size, 4);
    is(orm_update(lockers, one), ORM_OK, "and changed");
    is_text(peek(lockers_path, "SELECT * FROM locker"), "1|4", "the row");
    orm_close(lockers);
}

/* A key that needs memory to be told is told as a question mark. */
static void without_memory(void)
{
    char text[60];
    struct price *one = orm_find(database, price, .shop = "Bath",
                                 .day = { 2026, 1, 1 });
    is_text(orm_repr(one, text, sizeof text),
            "<price 'Bath', '2026-01-01'>", "the key");
    fault_arm(FAULT_MEMORY, 1, true);
    is_text(orm_repr(one, text, sizeof text), "<price 'Bath', ?>",
            "as far as there is memory");
    fault_disarm();
}

int main(void)
{
    fault_install();
    path = fresh_path();
    database = orm_open(path, ORM_MODELS(price),
                        &(struct orm_options){ .trace = SENT });
    is(orm_create_all(database), ORM_OK, "a table of prices");
    both_parts();
    refusals();
    messages();
    not_made();
    made_and_converted();
    without_memory();
    orm_close(database);
    return done();
}
