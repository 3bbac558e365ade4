/* Four lines of a bank statement: those that fail are left out. */
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

static void book(struct orm_session *session, const char *what,
                 int64_t id, int64_t amount)
{
    orm_savepoint(session);
    struct account *account = orm_find(session, account, .id = id);
    if (!account) {
        printf("%s: no account %" PRId64 "\n", what, id);
        orm_rollback_savepoint(session);
        return;
    }
    orm_set(account, balance, account->balance + amount);
    if (orm_release_savepoint(session) == ORM_OK)
        return;
    printf("%s: %s\n", what, orm_message(session));
    orm_rollback_savepoint(session);
}

int main(int argc, char **argv)
{
    struct orm_database *bank = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(account), NULL);
    orm_create_all(bank);
    orm_insert(bank, orm_new(bank, account, .owner = "ada",
                             .balance = 100));
    orm_insert(bank, orm_new(bank, account, .owner = "bob",
                             .balance = 20));
    struct orm_session *session = orm_session(bank);

    book(session, "salary", 2, 300);
    book(session, "rent", 1, -900);
    book(session, "prize", 7, 1000);
    book(session, "books", 2, -40);
    struct account *ada = orm_find(session, account, .id = 1);
    printf("ada has %" PRId64 "\n", ada->balance);
    orm_commit(session);

    orm_close(bank);
    return 0;
}
