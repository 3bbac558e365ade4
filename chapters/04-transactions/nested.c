/* Savepoints in savepoints. */
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

static void set(struct orm_session *session, struct account *ada,
                int64_t balance)
{
    orm_savepoint(session);
    orm_set(ada, balance, balance);
}

int main(int argc, char **argv)
{
    struct orm_database *bank = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(account), NULL);
    orm_create_all(bank);
    orm_insert(bank, orm_new(bank, account, .owner = "ada",
                             .balance = 100));
    struct orm_session *session = orm_session(bank);
    struct account *ada = orm_find(session, account, .id = 1);

    orm_set(ada, balance, 101);
    set(session, ada, 102);
    set(session, ada, 103);
    orm_release_savepoint(session);             /* of 103: kept */
    printf("%" PRId64 "\n", ada->balance);
    set(session, ada, 104);
    orm_rollback_savepoint(session);            /* of 104 */
    printf("%" PRId64 "\n", ada->balance);
    orm_rollback_savepoint(session);            /* of 102 and 103 */
    printf("%" PRId64 "\n", ada->balance);
    orm_rollback_savepoint(session);
    printf("%s\n", orm_message(session));
    orm_rollback(session);
    printf("%" PRId64 "\n", ada->balance);

    orm_close(bank);
    return 0;
}
