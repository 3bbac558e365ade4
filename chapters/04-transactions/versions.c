/* The two clerks again; the account counts its changes. */
#include <cormorant.h>
#include <inttypes.h>

struct account {
    struct orm_object orm;
    orm_integer id;
    orm_text    owner;
    orm_integer balance;
    orm_integer version;
};

static const struct orm_column account_columns[] = {
    ORM_COLUMN(account, id, .primary_key = true),
    ORM_COLUMN(account, owner, .not_null = true),
    ORM_COLUMN(account, balance, .check = "balance >= 0"),
    ORM_VERSION(account, version),
    ORM_END,
};
ORM_MODEL(account, .table = "accounts", .columns = account_columns);

/* Reads an account for the screen; nothing stays open meanwhile. */
static struct account *show(struct orm_session *session)
{
    struct account *ada = orm_find(session, account, .id = 1);
    orm_commit(session);
    return ada;
}

static void save(struct orm_session *session, struct account *ada,
                 int64_t change)
{
    orm_set(ada, balance, ada->balance + change);
    if (orm_commit(session) == ORM_OK)
        return;
    printf("%s\n", orm_message(session));
    orm_rollback(session);
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "bank.db";
    struct orm_database *bank =
        orm_open(path, ORM_MODELS(account), NULL);
    struct orm_database *branch =
        orm_open(path, ORM_MODELS(account), NULL);
    orm_create_all(bank);
    orm_insert(bank, orm_new(bank, account, .owner = "ada",
                             .balance = 100));
    struct orm_session *one = orm_session(bank);
    struct orm_session *two = orm_session(branch);

    struct account *ada = show(one);
    struct account *theirs = show(two);
    save(one, ada, 50);
    save(two, theirs, -30);
    printf("version %" PRId64 ", and read again ", theirs->version);
    printf("%" PRId64 "\n", orm_get(theirs, version));
    save(two, theirs, -30);
    printf("100 + 50 - 30 = %" PRId64 "\n", orm_get(ada, balance));

    orm_close(branch);
    orm_close(bank);
    return 0;
}
