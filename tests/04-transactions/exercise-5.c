/* Exercise 04-5, two banks. */
#include "exercise.h"
#include "exercise_test.h"

#include <sqlite3.h>

ORM_MODEL(account, .table = "accounts", .columns = account_columns);
ORM_MODEL(letter, .table = "letters", .columns = letter_columns);
ORM_MODEL(receipt, .table = "receipts", .columns = receipt_columns);

#define BANK ORM_MODELS(account, letter, receipt)
#define ROWS "SELECT owner, balance FROM accounts"
#define LETTERS "SELECT from_id, to_id, amount, status FROM letters"
#define RECEIPTS "SELECT letter_id, accepted FROM receipts"

/* --- two banks ---------------------------------------------------- */

/* A program that has both of them open. */
struct program {
    struct orm_database *databases[2];
    struct orm_session *home, *away;
};

/* Is told of each statement that the program under test sends. */
static void happen(void *context, const char *sql,
                   const struct orm_value *values, size_t n);

static enum orm_status step(void *statement, struct orm_value *values,
                            size_t n, bool *got);

static char away_path[1024];

/* Waiting for the disk would make the test no better. */
static enum orm_status open_quickly(const char *address,
                                    void **connection)
{
    enum orm_status status = orm_sqlite.open(address, connection);
    if (status == ORM_OK)
        sqlite3_exec(*connection, "PRAGMA synchronous = OFF", NULL,
                     NULL, NULL);
    return status;
}

/* A program that is observed can be killed, too. */
static struct orm_driver drivers[2];     /* outlive the databases */

static struct program open_banks(const char *database, bool observed)
{
    const struct orm_options options = {
        .trace = { observed ? happen : NULL, NULL },
        .driver = &drivers[observed],
    };
    struct program program;
    drivers[observed] = orm_sqlite;
    drivers[observed].open = open_quickly;
    if (observed)
        drivers[observed].row = step;
    program.databases[0] = orm_open(database, BANK, &options);
    program.databases[1] = orm_open(away_path, BANK, &options);
    program.home = orm_session(program.databases[0]);
    program.away = orm_session(program.databases[1]);
    return program;
}

/* What was not committed is gone, as when a program is killed. */
static void close_banks(struct program *program)
{
    orm_close(program->databases[0]);
    orm_close(program->databases[1]);
}

/* In ada's bank she has 100 and cy nothing; in the other bob has 20. */
static void make_banks(const char *database)
{
    snprintf(away_path, sizeof away_path, "%s-away-journal", database);
    remove(away_path);
    snprintf(away_path, sizeof away_path, "%s-away", database);
    remove(away_path);
    remove(database);
    struct program program = open_banks(database, false);
    orm_create_all(program.databases[0]);
    orm_create_all(program.databases[1]);
    close_banks(&program);
    expect(database_accepts(database, "INSERT INTO accounts VALUES"
                            " (1, 'ada', 100), (2, 'cy', 0)")
           && database_accepts(away_path, "INSERT INTO accounts VALUES"
                               " (1, 'bob', 20)"),
           "the accounts of the test could not be stored");
}

static struct program open_new_banks(const char *database)
{
    make_banks(database);
    return open_banks(database, true);
}

static void expect_nothing_open(const char *database,
                                const struct program *program)
{
    static const char harmless[] = "UPDATE accounts SET id = id";
    expect(database_accepts(database, harmless)
           && database_accepts(away_path, harmless),
           "afterwards another program cannot write");
    expect(!orm_has_changes(program->home)
           && !orm_has_changes(program->away),
           "afterwards something waits to be written");
}

/* The letters are numbered from 1. */
static void must_post(struct program *program, int64_t expected,
                      int64_t to_id, int64_t amount)
{
    expect_integer("the number of the letter", expected,
                   post(program->home, 1, to_id, amount));
}

static void must_deliver(struct program *program, int64_t letter_id)
{
    enum orm_status status =
        deliver(program->home, program->away, letter_id);
    expect(status == ORM_OK, "letter %lld cannot be delivered: %s",
           (long long)letter_id, orm_status_name(status));
}

/* --- what happens meanwhile --------------------------------------- */

static struct {
    const char *database;
    int statements;                   /* so far */
    int before;                       /* which of them; 0: none */
    void (*act)(void);
} meanwhile;

static void happen(void *context, const char *sql,
                   const struct orm_value *values, size_t n)
{
    (void)context;
    (void)sql;
    (void)values;
    (void)n;
    if (++meanwhile.statements == meanwhile.before)
        meanwhile.act();
}

/* Before which statement is the program killed? 0: none. Then nothing
   reaches a database any more. */
static int steps_to_live;
static bool killed;

static enum orm_status step(void *statement, struct orm_value *values,
                            size_t n, bool *got)
{
    if (steps_to_live && !--steps_to_live)
        killed = true;
    return killed ? ORM_CONNECTION_LOST
                  : orm_sqlite.row(statement, values, n, got);
}

/* --- tests -------------------------------------------------------- */

static void posts_a_letter(const char *database)
{
    struct program program = open_new_banks(database);
    must_post(&program, 1, 1, 30);
    expect_rows(database, ROWS, LIST("'ada' | 70", "'cy' | 0"));
    expect_rows(database, LETTERS, LIST("1 | 1 | 30 | 'UNDERWAY'"));
    expect_nothing_open(database, &program);
    expect_integer("the result for what ada does not have", 0,
                   post(program.home, 1, 1, 71));
    expect_nothing_open(database, &program);
    expect_integer("the result for an account that is not there", 0,
                   post(program.home, 9, 1, 1));
    expect_nothing_open(database, &program);
    expect_integer("the result for an amount of 0", 0,
                   post(program.home, 1, 1, 0));
    expect_rows(database, ROWS, LIST("'ada' | 70", "'cy' | 0"));
    must_post(&program, 2, 1, 70);
    expect_rows(database, ROWS, LIST("'ada' | 0", "'cy' | 0"));
    close_banks(&program);
}

static void delivers_it(const char *database)
{
    struct program program = open_new_banks(database);
    must_post(&program, 1, 1, 30);
    must_post(&program, 2, 1, 5);
    must_deliver(&program, 2);
    expect_rows(away_path, ROWS, LIST("'bob' | 25"));
    expect_rows(away_path, RECEIPTS, LIST("2 | 1"));
    expect_rows(database, LETTERS, LIST("1 | 1 | 30 | 'UNDERWAY'",
                                        "1 | 1 | 5 | 'PAID'"));
    expect_nothing_open(database, &program);
    must_deliver(&program, 1);
    expect_rows(away_path, ROWS, LIST("'bob' | 55"));
    expect_rows(database, ROWS, LIST("'ada' | 65", "'cy' | 0"));
    close_banks(&program);
}

static void returns_it(const char *database)
{
    struct program program = open_new_banks(database);
    must_post(&program, 1, 7, 30);
    must_deliver(&program, 1);
    expect_rows(database, ROWS, LIST("'ada' | 100", "'cy' | 0"));
    expect_rows(database, LETTERS, LIST("1 | 7 | 30 | 'RETURNED'"));
    expect_rows(away_path, ROWS, LIST("'bob' | 20"));
    expect_rows(away_path, RECEIPTS, LIST("1 | 0"));
    expect_nothing_open(database, &program);
    enum orm_status status = deliver(program.home, program.away, 2);
    expect(status == ORM_NO_RESULT, "the status for a letter that was"
           " not written is \"%s\"", orm_status_name(status));
    expect_rows(away_path, RECEIPTS, LIST("1 | 0"));
    expect_nothing_open(database, &program);
    close_banks(&program);
}

static void settles_it_once(const char *database)
{
    struct program program = open_new_banks(database);
    must_post(&program, 1, 1, 30);
    must_post(&program, 2, 7, 5);
    for (int i = 0; i < 3; i++) {
        must_deliver(&program, 1);
        must_deliver(&program, 2);
        if (i == 0)
            expect(database_accepts(away_path, "INSERT INTO accounts"
                                    " VALUES (7, 'dan', 0)"),
                   "the other bank cannot open an account");
    }
    expect_rows(database, ROWS, LIST("'ada' | 70", "'cy' | 0"));
    expect_rows(away_path, ROWS, LIST("'bob' | 50", "'dan' | 0"));
    expect_nothing_open(database, &program);
    close_banks(&program);
}

/* Receipts tell what was done, not the accounts. */
static void believes_receipts(const char *database)
{
    struct program program = open_new_banks(database);
    must_post(&program, 1, 1, 30);
    must_post(&program, 2, 7, 5);
    expect(database_accepts(away_path, "INSERT INTO receipts VALUES"
               " (1, 1), (2, 0);"
               "UPDATE accounts SET id = 7 WHERE id = 1"),
           "the receipts of the test could not be stored");
    must_deliver(&program, 1);
    must_deliver(&program, 2);
    expect_rows(database, LETTERS, LIST("1 | 1 | 30 | 'PAID'",
                                        "1 | 7 | 5 | 'RETURNED'"));
    expect_rows(database, ROWS, LIST("'ada' | 70", "'cy' | 0"));
    expect_rows(away_path, ROWS, LIST("'bob' | 20"));
    close_banks(&program);
}

/* What is in the accounts when both letters were carried to the end. */
static void expect_settled(const char *database)
{
    expect_rows(database, ROWS, LIST("'ada' | 70", "'cy' | 5"));
    expect_rows(away_path, ROWS, LIST("'bob' | 50"));
    expect_rows(database, LETTERS, LIST("1 | 1 | 30 | 'PAID'",
                                        "2 | 7 | 5 | 'RETURNED'"));
    expect_rows(away_path, RECEIPTS, LIST("1 | 1", "2 | 0"));
}

/* Both letters are written and nothing else was done, again and again
   in one pair of files. */
static void write_letters(const char *database, bool received)
{
    static bool made;
    if (!made)
        make_banks(database);
    made = true;
    expect(database_accepts(database,
               "PRAGMA synchronous = OFF; BEGIN; DELETE FROM letters;"
               "UPDATE accounts SET balance = iif(id = 1, 70, 0);"
               "INSERT INTO letters VALUES (1, 1, 1, 30, 'UNDERWAY'),"
               " (2, 2, 7, 5, 'UNDERWAY'); COMMIT")
           && database_accepts(away_path,
               "PRAGMA synchronous = OFF; BEGIN; DELETE FROM receipts;"
               "UPDATE accounts SET balance = 20; COMMIT")
           && (!received || database_accepts(away_path,
               "INSERT INTO receipts VALUES (1, 1), (2, 0);"
               "UPDATE accounts SET balance = 50")),
           "the letters of the test could not be stored");
}

/* Before each of its statements once. */
static void is_killed(const char *database)
{
    killed = true;
    for (int n = 1; killed; n++) {
        write_letters(database, false);
        expect_when("the program is killed before statement %d", n);
        struct program program = open_banks(database, true);
        killed = false;
        steps_to_live = n;
        deliver(program.home, program.away, 1);
        deliver(program.home, program.away, 2);
        steps_to_live = 0;
        close_banks(&program);
        program = open_banks(database, false);
        must_deliver(&program, 1);
        must_deliver(&program, 2);
        expect_settled(database);
        close_banks(&program);
    }
}

/* Each request for memory is refused once, and another program carries
   the letters to their end. */
static void lacks_memory(const char *database, bool received)
{
    orm_use_allocator(
        &(const struct orm_allocator){ counting_allocator, NULL });
    bool refused = true;
    for (int n = 1; refused; n++) {
        write_letters(database, received);
        expect_when("request %d for memory is refused", n);
        struct program program = open_banks(database, false);
        refuse_request(n);
        enum orm_status status = deliver(program.home, program.away, 1);
        if (status == ORM_OK)
            status = deliver(program.home, program.away, 2);
        refused = request_refused();
        refuse_request(0);
        expect(status == ORM_OK || status == ORM_NO_MEMORY, "the status"
               " is \"%s\"", orm_status_name(status));
        if (status == ORM_OK)
            expect_settled(database);
        expect_nothing_open(database, &program);
        close_banks(&program);
        program = open_banks(database, false);
        must_deliver(&program, 1);
        must_deliver(&program, 2);
        expect_settled(database);
        close_banks(&program);
    }
}

static void delivers_without_memory(const char *database)
{
    lacks_memory(database, false);
}

/* The receipts are signed already. */
static void settles_without_memory(const char *database)
{
    lacks_memory(database, true);
}

static void posts_without_memory(const char *database)
{
    orm_use_allocator(
        &(const struct orm_allocator){ counting_allocator, NULL });
    bool refused = true;
    for (int n = 1; refused; n++) {
        struct program program = open_new_banks(database);
        expect_when("request %d for memory is refused", n);
        refuse_request(n);
        int64_t letter_id = post(program.home, 1, 1, 30);
        refused = request_refused();
        refuse_request(0);
        expect_nothing_open(database, &program);
        expect_rows(database, LETTERS,
                    LIST(letter_id ? "1 | 1 | 30 | 'UNDERWAY'" : NULL));
        expect_rows(database, ROWS, LIST(letter_id ? "'ada' | 70"
                                                   : "'ada' | 100",
                                         "'cy' | 0"));
        close_banks(&program);
    }
}

/* A program of another clerk's, who has the same letters. */
static bool clerk_came;

static void carry_both(void)
{
    struct program clerk = open_banks(meanwhile.database, false);
    deliver(clerk.home, clerk.away, 1);
    deliver(clerk.home, clerk.away, 2);
    close_banks(&clerk);
    clerk_came = true;
}

/* One of the two clerks has to wait. */
static void may_be_busy(struct program *program, int64_t letter_id)
{
    enum orm_status status =
        deliver(program->home, program->away, letter_id);
    expect(status == ORM_OK || status == ORM_BUSY
           || status == ORM_BUSY_AFTER_READS, "letter %lld cannot be"
           " delivered: %s", (long long)letter_id,
           orm_status_name(status));
}

static void is_carried_twice(const char *database)
{
    meanwhile.database = database;
    meanwhile.act = carry_both;
    clerk_came = true;
    for (int before = 1; clerk_came; before++) {
        write_letters(database, false);
        struct program program = open_banks(database, true);
        clerk_came = false;
        meanwhile.statements = 0;
        meanwhile.before = before;
        expect_when("another clerk comes before statement %d", before);
        may_be_busy(&program, 1);
        may_be_busy(&program, 2);
        meanwhile.before = 0;
        must_deliver(&program, 1);
        must_deliver(&program, 2);
        expect_settled(database);
        expect_nothing_open(database, &program);
        close_banks(&program);
    }
}

/* One of the banks is busy. */
static void waits_for_a_bank(const char *database)
{
    for (int bank = 0; bank < 2; bank++) {
        write_letters(database, false);
        struct program program = open_banks(database, false);
        struct program clerk = open_banks(database, false);
        struct orm_session *other = bank ? clerk.away : clerk.home;
        expect_when("%s bank is busy", bank ? "bob's" : "ada's");
        orm_begin(other, ORM_IMMEDIATE);
        for (int i = 1; i <= 2; i++) {
            enum orm_status status =
                deliver(program.home, program.away, i);
            expect(status == ORM_BUSY, "the status is \"%s\"",
                   orm_status_name(status));
        }
        orm_rollback(other);
        expect_nothing_open(database, &program);
        expect_rows(database, LETTERS,
                    LIST("1 | 1 | 30 | 'UNDERWAY'",
                         "2 | 7 | 5 | 'UNDERWAY'"));
        must_deliver(&program, 1);
        must_deliver(&program, 2);
        orm_begin(clerk.away, ORM_IMMEDIATE);
        must_deliver(&program, 1);
        must_deliver(&program, 2);
        orm_rollback(clerk.away);
        expect_settled(database);
        close_banks(&clerk);
        close_banks(&program);
    }
}

const struct exercise_test exercise_tests[] = {
    { "a letter takes the money along", posts_a_letter, "04#idea" },
    { "a letter is delivered", delivers_it, "04#again-if-need-be" },
    { "a letter is returned", returns_it, "04#again-if-need-be" },
    { "a letter is settled once", settles_it_once,
      "04#again-if-need-be" },
    { "a receipt counts", believes_receipts, NULL },
    { "one of the banks is busy", waits_for_a_bank,
      "04#who-may-do-what" },
    { "the program is killed", is_killed, "04#idea" },
    { "posting without memory", posts_without_memory,
      "04#ownership-and-errors" },
    { "delivering without memory", delivers_without_memory,
      "04#ownership-and-errors" },
    { "settling without memory", settles_without_memory,
      "04#ownership-and-errors" },
    { "two clerks have the same letter", is_carried_twice,
      "04#the-lock-first" },
    { 0 },
};
