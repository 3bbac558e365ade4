/* Chapter 3 has no way back: a transfer fails when half of it is
   written. */
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

static void show(const char *when, const struct account *ada,
                 const struct account *bob)
{
    printf("%-9s ada %" PRId64 ", bob %" PRId64 "\n", when,
           ada->balance, bob->balance);
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
    show("before:", ada, bob);

    const int64_t has = orm_get(bob, balance);
    orm_set(ada, balance, orm_get(ada, balance) + 30);
    orm_set(bob, balance, has - 30);
    orm_commit(session);
    printf("%s\n", orm_message(session));
    show("after:", ada, bob);

    orm_set(ada, balance, 100);
    orm_set(bob, balance, 20);
    orm_commit(session);
    printf("%s\n", orm_status_name(orm_status(session)));

    orm_close(bank);
    return 0;
}
