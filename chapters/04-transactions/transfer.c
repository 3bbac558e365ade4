/* A transfer that is refused, and the next one. */
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

/* All of it or nothing. */
static void transfer(struct orm_session *session, struct account *from,
                     struct account *to, int64_t amount)
{
    const int64_t has = orm_get(from, balance);
    orm_set(to, balance, orm_get(to, balance) + amount);
    orm_set(from, balance, has - amount);
    if (orm_commit(session) == ORM_OK)
        return;
    const struct account *failed = orm_failed_object(session);
    printf("%s: %s\n", failed ? failed->owner : "?",
           orm_message(session));
    orm_rollback(session);
}

static void show(const struct account *ada, const struct account *bob)
{
    printf("ada %" PRId64 ", bob %" PRId64 "\n", ada->balance,
           bob->balance);
}

int main(int argc, char **argv)
{
    struct orm_database *bank = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(account), NULL);
    orm_create_all(bank);
    struct orm_session *session = orm_session(bank);
    struct account *ada = orm_new(session, account, .owner = "ada",
                                  .balance = 100);
    struct account *bob = orm_new(session, account, .owner = "bob",
                                  .balance = 20);
    orm_add(session, ada);
    orm_add(session, bob);
    orm_commit(session);

    transfer(session, bob, ada, 30);
    show(ada, bob);
    transfer(session, bob, ada, 15);
    show(ada, bob);

    orm_close(bank);
    return 0;
}
