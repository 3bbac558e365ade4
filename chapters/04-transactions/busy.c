/* Two transactions that have read one row, and both want to write. */
#include <cormorant.h>
#include <inttypes.h>
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

static struct orm_session *bank, *branch;
static struct account *ours, *theirs;

enum { TIMEOUT = 500 };             /* milliseconds */

static int64_t milliseconds(void)
{
    struct timespec now;
    timespec_get(&now, TIME_UTC);
    return now.tv_sec * INT64_C(1000) + now.tv_nsec / 1000000;
}

/* What came of a call, and whether it has waited. */
static void tell(const char *what, enum orm_status status)
{
    static int64_t before;
    const int64_t now = milliseconds();
    printf("%-23s %s%s\n", what, orm_status_name(status),
           before && now - before > TIMEOUT / 2 ? ", after waiting"
                                                : "");
    before = now;
}

static void meet(void)
{
    ours = orm_find(bank, account, .id = 1);
    theirs = orm_find(branch, account, .id = 1);
    orm_set(ours, balance, ours->balance + 50);
    orm_set(theirs, balance, theirs->balance - 30);
    tell("the bank writes:", orm_flush(bank));
    tell("the branch writes:", orm_flush(branch));
    tell("the bank commits:", orm_commit(bank));
    tell("the branch rolls back:", orm_rollback(branch));
    tell("the bank commits:", orm_commit(bank));
}

static void take_turns(void)
{
    tell("the bank begins:", orm_begin(bank, ORM_IMMEDIATE));
    tell("the branch begins:", orm_begin(branch, ORM_IMMEDIATE));
    tell("the bank commits:", orm_commit(bank));
    tell("the branch begins:", orm_begin(branch, ORM_IMMEDIATE));
    orm_set(theirs, balance, orm_get(theirs, balance) - 30);
    tell("the branch commits:", orm_commit(branch));
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "bank.db";
    struct orm_database *here =
        orm_open(path, ORM_MODELS(account), NULL);
    struct orm_database *there = orm_open(path, ORM_MODELS(account),
        &(const struct orm_options){ .busy_timeout = TIMEOUT });
    orm_create_all(here);
    orm_insert(here, orm_new(here, account, .owner = "ada",
                             .balance = 100));
    bank = orm_session(here);
    branch = orm_session(there);
    meet();
    printf("\n");
    take_turns();

    orm_close(there);
    orm_close(here);
    return 0;
}
