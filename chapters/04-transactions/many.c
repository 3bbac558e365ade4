/*
 * The same rows through the unit of work and beside it. A second
 * argument is a number of rows, and has the time told as well.
 */
#include <cormorant.h>
#include <stdlib.h>
#include <time.h>

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

enum { BATCH = 50 };

#define ROW { .owner = "one of many", .balance = 100 }
#define TEN ROW, ROW, ROW, ROW, ROW, ROW, ROW, ROW, ROW, ROW
static const struct account rows[BATCH] = { TEN, TEN, TEN, TEN, TEN };

static void add(struct orm_session *session, int n)
{
    for (int i = 0; i < n; i++)
        orm_add(session, orm_new(session, account,
            .owner = "one of many", .balance = 100));
}

static void insert(struct orm_session *session, int n)
{
    for (int i = 0; i < n; i += BATCH)
        orm_bulk_insert(session, account, rows, BATCH, owner, balance);
}

static void measure(struct orm_database *bank, const char *what,
                    void (*work)(struct orm_session *, int), int n,
                    bool timed)
{
    struct orm_session *session = orm_session(bank);
    const clock_t before = clock();
    work(session, n);
    orm_commit(session);
    printf("%s: %s", what, orm_status_name(orm_status(session)));
    if (timed)
        printf(", %.3f s", (double)(clock() - before) / CLOCKS_PER_SEC);
    printf("\n");
    orm_session_close(session);
}

int main(int argc, char **argv)
{
    const int n = argc > 2 ? atoi(argv[2]) : BATCH;
    struct orm_database *bank = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(account), NULL);
    orm_create_all(bank);
    measure(bank, "through it", add, n, argc > 2);
    measure(bank, "beside it", insert, n, argc > 2);

    orm_close(bank);
    return 0;
}
