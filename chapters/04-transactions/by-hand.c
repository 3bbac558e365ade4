/* The same transfer in plain sqlite3: the rows go back. */
#include <inttypes.h>
#include <sqlite3.h>
#include <stdio.h>

struct account {
    int64_t id, balance;
};

static int run(sqlite3 *bank, const char *sql)
{
    int code = sqlite3_exec(bank, sql, NULL, NULL, NULL);
    if (code != SQLITE_OK)
        printf("%s: %s\n", sql, sqlite3_errmsg(bank));
    return code;
}

static int store(sqlite3 *bank, const struct account *account)
{
    sqlite3_stmt *update = NULL;
    sqlite3_prepare_v2(bank, "UPDATE accounts SET balance = ?2"
                       " WHERE id = ?1", -1, &update, NULL);
    sqlite3_bind_int64(update, 1, account->id);
    sqlite3_bind_int64(update, 2, account->balance);
    sqlite3_step(update);
    return sqlite3_finalize(update);
}

static int transfer(sqlite3 *bank, struct account *from,
                    struct account *to, int64_t amount)
{
    from->balance -= amount;
    to->balance += amount;
    int code = run(bank, "BEGIN");
    if (code == SQLITE_OK)
        code = store(bank, to);
    if (code == SQLITE_OK)
        code = store(bank, from);
    if (code == SQLITE_OK)
        code = run(bank, "COMMIT");
    if (code != SQLITE_OK) {
        printf("%s\n", sqlite3_errmsg(bank));
        run(bank, "ROLLBACK");
    }
    return code;
}

int main(int argc, char **argv)
{
    sqlite3 *bank;
    sqlite3_open(argc > 1 ? argv[1] : ":memory:", &bank);
    run(bank, "CREATE TABLE accounts (id INTEGER PRIMARY KEY,"
        " balance INTEGER NOT NULL CHECK (balance >= 0))");
    run(bank, "INSERT INTO accounts VALUES (1, 100), (2, 20)");
    struct account ada = { 1, 100 }, bob = { 2, 20 };

    transfer(bank, &bob, &ada, 30);
    printf("ada %" PRId64 ", bob %" PRId64 "\n", ada.balance,
           bob.balance);
    transfer(bank, &ada, &bob, 10);      /* enough for both, it seems */
    printf("ada %" PRId64 ", bob %" PRId64 "\n", ada.balance,
           bob.balance);

    sqlite3_close(bank);
    return 0;
}
