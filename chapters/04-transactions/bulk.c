/* A year's end: rows beside the unit of work. */
#include <cormorant.h>
#include <inttypes.h>

struct account {
    struct orm_object orm;
    orm_integer id;
    orm_text    owner;
    orm_integer balance;
};

static const struct orm_column account_columns[] = {
    ORM_COLUMN(account, id, .primary_key = true),
    ORM_COLUMN(account, owner, .not_null = true),
    ORM_COLUMN(account, balance, .check = "balance >= 0"),
    ORM_END,
};
ORM_MODEL(account, .table = "accounts", .columns = account_columns);

static const struct account opened[] = {
    { .owner = "ada", .balance = 100 },
    { .owner = "bob", .balance = 20 },
    { .owner = "cy", .balance = 300 },
    { .owner = "dan", .balance = 70 },
    { .owner = "eve", .balance = 900 },
    { .owner = "fay", .balance = 5 },
};

static const struct account interest[] = {
    { .id = 3, .balance = 306 },
    { .id = 5, .balance = 918 },
};

static const struct account closed[] = { { .id = 6 }, { .id = 7 } };

int main(int argc, char **argv)
{
    struct orm_database *bank = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(account), NULL);
    orm_create_all(bank);
    struct orm_session *session = orm_session(bank);

    orm_bulk_insert(session, account, opened, 6, owner, balance);
    struct account *eve = orm_find(session, account, .id = 5);
    orm_bulk_update(session, account, interest, 2, balance);
    printf("eve had %" PRId64, eve->balance);
    printf(" and has %" PRId64 "\n", orm_get(eve, balance));
    orm_bulk_delete(session, account, closed, 2);
    orm_commit(session);

    orm_close(bank);
    return 0;
}
