/* A program is killed half-way through a transaction. */
#define _POSIX_C_SOURCE 200809L
#include <cormorant.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

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

#define ACCOUNT { .owner = "one of twenty owners", .balance = 100 }
#define FIVE ACCOUNT, ACCOUNT, ACCOUNT, ACCOUNT, ACCOUNT
static const struct account opened[] = { FIVE, FIVE, FIVE, FIVE };

/* A cache of one small page: what is changed soon goes to the file. */
static enum orm_status open_small(const char *address,
                                  void **connection)
{
    enum orm_status status = orm_sqlite.open(address, connection);
    if (status == ORM_OK)
        sqlite3_exec(*connection, "PRAGMA page_size = 512;"
                     " PRAGMA cache_size = 1", NULL, NULL, NULL);
    return status;
}

/* Takes everything, writes that, and is killed before the COMMIT. */
static void rob(struct orm_session *session)
{
    orm_bulk_insert(session, account, opened, 20, owner, balance);
    orm_commit(session);
    for (int64_t id = 1; id <= 20; id++) {
        struct account *account =
            orm_find(session, account, .id = id);
        orm_set(account, balance, 0);
    }
    orm_flush(session);
    raise(SIGKILL);
}

static void copy(const char *from, const char *to)
{
    FILE *in = fopen(from, "rb"), *out = fopen(to, "wb");
    for (int c; in && out && (c = getc(in)) != EOF; )
        putc(c, out);
    if (in)
        fclose(in);
    if (out)
        fclose(out);
}

static void count(const char *what, const char *path)
{
    sqlite3 *bank;
    sqlite3_stmt *sum = NULL;
    sqlite3_open(path, &bank);
    sqlite3_prepare_v2(bank, "SELECT sum(balance) FROM accounts", -1,
                       &sum, NULL);
    sqlite3_step(sum);
    printf("%s: %d\n", what, sqlite3_column_int(sum, 0));
    sqlite3_finalize(sum);
    sqlite3_close(bank);
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : "bank.db";
    char alone[200], journal[200];
    snprintf(alone, sizeof alone, "%s-alone", path);
    snprintf(journal, sizeof journal, "%s-journal", path);

    int how = 0;
    pid_t robber = fork();
    if (!robber) {
        struct orm_driver small = orm_sqlite;
        small.open = open_small;
        struct orm_database *bank = orm_open(path, ORM_MODELS(account),
            &(const struct orm_options){ .driver = &small });
        orm_create_all(bank);
        rob(orm_session_with(bank,
            &(const struct orm_session_options){
                .no_autoflush = true }));
    }
    waitpid(robber, &how, 0);
    printf("killed: %s, a journal is left: %s\n",
           WIFSIGNALED(how) ? "yes" : "no",
           access(journal, F_OK) ? "no" : "yes");

    copy(path, alone);
    count("the file without its journal", alone);
    count("the file with it", path);
    printf("the journal is there: %s\n",
           access(journal, F_OK) ? "no" : "yes");

    remove(alone);
    return 0;
}
