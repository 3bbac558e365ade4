/* A deposit that meets a report, and is made again. */
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

struct deposit {
    int64_t id, amount;
    int runs;
    struct orm_session *report;     /* of another program */
};

static enum orm_status deposit(struct orm_session *session,
                               void *context)
{
    struct deposit *deposit = context;
    if (++deposit->runs == 2)
        orm_commit(deposit->report);      /* has been printed */
    struct account *account =
        orm_find(session, account, .id = deposit->id);
    return account
        ? orm_set(account, balance, account->balance + deposit->amount)
        : ORM_NO_RESULT;
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "bank.db";
    struct orm_database *bank =
        orm_open(path, ORM_MODELS(account), NULL);
    struct orm_database *office =
        orm_open(path, ORM_MODELS(account), NULL);
    orm_create_all(bank);
    orm_insert(bank, orm_new(bank, account, .owner = "ada",
                             .balance = 100));
    struct orm_session *session = orm_session(bank);
    struct orm_session *report = orm_session(office);

    struct account *ada = orm_find(report, account, .id = 1);
    printf("the report has %" PRId64 "\n", ada->balance);
    struct deposit fifty = { 1, 50, 0, report };
    orm_transact(session, deposit, &fifty);
    printf("%s after %d runs\n",
           orm_status_name(orm_status(session)), fifty.runs);

    struct deposit lost = { 7, 50, 0, report };
    orm_transact(session, deposit, &lost);
    printf("%s after %d run: %s\n",
           orm_status_name(orm_status(session)), lost.runs,
           orm_message(session));

    orm_close(office);
    orm_close(bank);
    return 0;
}
