/* What a rollback does to objects: changed, added and deleted ones. */
#include <cormorant.h>
#include <inttypes.h>

struct account {
    struct orm_object orm;
    orm_integer id;
    orm_text    owner;
    orm_integer balance;
    orm_integer overdraft;
};

static const struct orm_column account_columns[] = {
    ORM_COLUMN(account, id, .primary_key = true),
    ORM_COLUMN(account, owner, .not_null = true),
    ORM_COLUMN(account, balance),
    ORM_COLUMN(account, overdraft, .server_default = "500"),
    ORM_END,
};
ORM_MODEL(account, .table = "accounts", .columns = account_columns);

static void show(const char *name, const struct account *account)
{
    static const char *const states[] = {
        [ORM_TRANSIENT] = "transient", [ORM_PENDING] = "pending",
        [ORM_PERSISTENT] = "persistent", [ORM_DELETED] = "deleted",
        [ORM_DETACHED] = "detached",
    };
    printf("  %-4s %-10s %" PRId64 " %s %" PRId64 " %" PRId64 "%s\n",
           name, states[orm_state(account)], account->id,
           account->owner, account->balance, account->overdraft,
           orm_is_expired(account) ? ", expired" : "");
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
    struct account *ada = orm_find(session, account, .id = 1);
    struct account *bob = orm_find(session, account, .id = 2);
    const char *greeted = ada->owner;

    orm_set(ada, owner, "Ada King");
    orm_set(ada, id, 11);
    orm_delete(session, bob);
    struct account *cy = orm_new(session, account, .owner = "cy",
                                 .balance = 30);
    orm_add(session, cy);
    orm_flush(session);
    orm_set(cy, balance, 35);
    printf("flushed\n");
    show("ada", ada);
    show("bob", bob);
    show("cy", cy);

    orm_rollback(session);
    printf("rolled back\n");
    show("ada", ada);
    show("bob", bob);
    show("cy", cy);
    printf("the name is the one that was read: %s\n",
           ada->owner == greeted ? "yes" : "no");
    printf("number 1 is ada: %s\n",
           orm_find(session, account, .id = 1) == ada ? "yes" : "no");

    orm_close(bank);
    return 0;
}
