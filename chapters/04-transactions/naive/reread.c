/*
 * After a rollback each object reads its row again. What the objects
 * have no row for, and whoever held a text, is out of luck.
 */
#include <inttypes.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

struct account {
    int64_t id, balance;
    char *owner;
};

/* Memory that shows what was given back. */
static char heap[200], *top = heap;

static char *keep(const char *text)
{
    char *kept = top;
    strcpy(kept, text);
    top += strlen(text) + 1;
    return kept;
}

static void give_back(char *text)
{
    memset(text, '#', strlen(text));
}

static int statements;

static void run(sqlite3 *bank, const char *sql)
{
    statements++;
    sqlite3_exec(bank, sql, NULL, NULL, NULL);
}

static void reread(sqlite3 *bank, struct account *account)
{
    sqlite3_stmt *select = NULL;
    statements++;
    sqlite3_prepare_v2(bank, "SELECT owner, balance FROM accounts"
                       " WHERE id = ?", -1, &select, NULL);
    sqlite3_bind_int64(select, 1, account->id);
    if (sqlite3_step(select) == SQLITE_ROW) {
        give_back(account->owner);
        account->owner =
            keep((const char *)sqlite3_column_text(select, 0));
        account->balance = sqlite3_column_int64(select, 1);
    }
    sqlite3_finalize(select);
}

int main(int argc, char **argv)
{
    sqlite3 *bank;
    sqlite3_open(argc > 1 ? argv[1] : ":memory:", &bank);
    run(bank, "CREATE TABLE accounts (id INTEGER PRIMARY KEY,"
        " owner TEXT, balance INTEGER)");
    run(bank, "INSERT INTO accounts VALUES (1, 'ada', 100)");

    struct account ada = { 1, 100, keep("ada") };
    const char *greeted = ada.owner;
    run(bank, "BEGIN");
    run(bank, "UPDATE accounts SET balance = 70 WHERE id = 1");
    ada.balance = 70;
    run(bank, "INSERT INTO accounts (owner, balance)"
        " VALUES ('cy', 30)");
    struct account cy = { sqlite3_last_insert_rowid(bank), 30,
                          keep("cy") };
    run(bank, "ROLLBACK");

    statements = 0;
    reread(bank, &ada);
    reread(bank, &cy);
    printf("%d statements\n", statements);
    printf("ada has %" PRId64 ", and was greeted as %s\n", ada.balance,
           greeted);
    printf("cy is number %" PRId64 "\n", cy.id);

    run(bank, "INSERT INTO accounts (owner, balance)"
        " VALUES ('dan', 5000)");
    reread(bank, &cy);
    printf("number %" PRId64 " is %s with %" PRId64 "\n", cy.id,
           cy.owner, cy.balance);

    sqlite3_close(bank);
    return 0;
}
