#include "exercise.h"

/* 1. Twice back. */
const char *const go_back_sends[] = {
    "UPDATE accounts SET balance = ? WHERE id = ?",
    "SAVEPOINT orm_savepoint",
    "UPDATE accounts SET balance = ? WHERE id = ?",
    "UPDATE accounts SET balance = ? WHERE id = ?",
    "SAVEPOINT orm_savepoint",
    "ROLLBACK TO orm_savepoint",
    "RELEASE orm_savepoint",
    "ROLLBACK TO orm_savepoint",
    "RELEASE orm_savepoint",
    "COMMIT",
    NULL,
};
const char *const go_back_notes = "120 10 110 20";

/* 2. Released. */
const char *const release_sends[] = {
    "SAVEPOINT orm_savepoint",
    "UPDATE accounts SET balance = ? WHERE id = ?",
    "SAVEPOINT orm_savepoint",
    "UPDATE accounts SET balance = ? WHERE id = ?",
    "RELEASE orm_savepoint",
    "ROLLBACK TO orm_savepoint",
    "RELEASE orm_savepoint",
    "SELECT balance FROM accounts WHERE id = ?",
    "SELECT balance FROM accounts WHERE id = ?",
    "ROLLBACK",
    NULL,
};
const char *const release_notes = "80 100 100 20 100";

/* 3. Refused. */
const char *const refuse_sends[] = {
    "UPDATE accounts SET balance = ? WHERE id = ?",
    "SAVEPOINT orm_savepoint",
    "UPDATE accounts SET balance = ? WHERE id = ?",
    "ROLLBACK TO orm_savepoint",
    "RELEASE orm_savepoint",
    "UPDATE accounts SET balance = ? WHERE id = ?",
    "COMMIT",
    NULL,
};
const char *const refuse_notes = "-30 150 20 150";

/* 4. New, and gone. */
const char *const come_and_go_sends[] = {
    "INSERT INTO accounts (owner, balance) VALUES (?, ?)",
    "SAVEPOINT orm_savepoint",
    "UPDATE accounts SET balance = ? WHERE id = ?",
    "DELETE FROM accounts WHERE id = ?",
    "ROLLBACK TO orm_savepoint",
    "RELEASE orm_savepoint",
    "ROLLBACK",
    "BEGIN",
    "UPDATE accounts SET balance = ? WHERE id = ?",
    "SAVEPOINT orm_savepoint",
    "UPDATE accounts SET balance = ? WHERE id = ?",
    "COMMIT",
    NULL,
};
const char *const come_and_go_notes = "4 5 1 0 5";

/* 5. Read inside. */
const char *const read_inside_sends[] = {
    "SAVEPOINT orm_savepoint",
    "ROLLBACK TO orm_savepoint",
    "RELEASE orm_savepoint",
    "SELECT balance FROM accounts WHERE id = ?",
    "SAVEPOINT orm_savepoint",
    "UPDATE accounts SET balance = ? WHERE id = ?",
    "SELECT id, owner, balance FROM accounts WHERE id = ?",
    "ROLLBACK TO orm_savepoint",
    "RELEASE orm_savepoint",
    "SELECT owner, balance FROM accounts WHERE id = ?",
    "SELECT owner, balance FROM accounts WHERE id = ?",
    NULL,
};
const char *const read_inside_notes = "100 20 100 20";
