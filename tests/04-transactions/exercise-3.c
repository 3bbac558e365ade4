/* Exercise 04-3, a machine. */
#include "exercise.h"
#include "exercise_test.h"

#include <string.h>

ORM_MODEL(account, .table = "accounts", .columns = account_columns);
ORM_MODEL(payment, .table = "payments", .columns = payment_columns);

#define BANK ORM_MODELS(account, payment)
#define ROWS "SELECT owner, balance FROM accounts"
#define PAYMENTS "SELECT account_id, amount, slip FROM payments"

static struct orm_database *bank;

/* --- other programs ----------------------------------------------- */

/* What happens elsewhere before a certain BEGIN of ours, and a report
   that is read until another of them. */
static struct {
    const char *database;
    int begins;                         /* so far */
    int before;                         /* which BEGIN; 0: none */
    const char *sql;                    /* what is done then */
    struct orm_database *office;
    struct orm_session *report;         /* NULL: none */
    int reads_until;
} elsewhere;

static void happen(void *context, const char *sql,
                   const struct orm_value *values, size_t n)
{
    (void)context;
    (void)values;
    (void)n;
    if (strncmp(sql, "BEGIN", 5))
        return;
    elsewhere.begins++;
    if (elsewhere.report && elsewhere.begins == elsewhere.reads_until)
        orm_rollback(elsewhere.report);
    if (elsewhere.begins == elsewhere.before)
        expect(database_accepts(elsewhere.database, elsewhere.sql),
               "a counter could not write, though the machine had not"
               " begun to");
}

static struct orm_session *open_bank(const char *path)
{
    static const struct orm_options options = {
        .trace = { happen, NULL },
    };
    memset(&elsewhere, 0, sizeof elsewhere);
    elsewhere.database = path;
    bank = orm_open(path, BANK, &options);
    orm_create_all(bank);
    expect(database_accepts(path, "INSERT INTO accounts VALUES"
               " (1, 'ada', 100), (2, 'bob', 20)"),
           "the accounts of the test could not be stored");
    return orm_session(bank);
}

/* A report that is read until the n-th BEGIN; 0: for ever. */
static void read_until(int n)
{
    elsewhere.office = orm_open(elsewhere.database, BANK, NULL);
    elsewhere.report = orm_session(elsewhere.office);
    elsewhere.reads_until = n;
    orm_find(elsewhere.report, account, .id = 2);
}

static void close_bank(void)
{
    orm_close(elsewhere.office);
    orm_close(bank);
}

/* --- the machine -------------------------------------------------- */

static const char take[] = "Please take your money.";
static const char later[] = "Please try again later.";

static void expect_withdrawn(struct orm_session *session,
                             struct machine *machine, int64_t id,
                             int64_t amount, bool opens,
                             const char *screen)
{
    const int64_t cash = machine->cash - (opens ? amount : 0);
    const int64_t slip = machine->slip + opens;
    bool opened = withdraw(session, machine, id, amount);
    expect_text("the screen", screen, machine->screen);
    expect(opened == opens, "the screen says \"%s\", and the drawer %s",
           screen, opened ? "opens" : "does not open");
    expect_integer("what the machine believes to be in its drawer",
                   cash, machine->cash);
    expect_integer("the number of the last slip", slip, machine->slip);
    expect(!orm_has_changes(session), "after withdraw() something"
           " waits to be written");
}

static void expect_nothing_open(void)
{
    expect(database_accepts(elsewhere.database,
                            "UPDATE accounts SET balance = balance"),
           "after withdraw() another program cannot write");
}

static void works_in_a_laboratory(const char *database)
{
    struct orm_session *session = open_bank(database);
    struct machine machine = { 110, 7, "" };
    expect_withdrawn(session, &machine, 1, 30, true, take);
    expect_withdrawn(session, &machine, 2, 20, true, take);
    expect_withdrawn(session, &machine, 1, 70, false,
                     "This machine has less than that.");
    expect_withdrawn(session, &machine, 1, 60, true, take);
    machine.cash = 1000;
    elsewhere.begins = 0;
    expect_withdrawn(session, &machine, 1, 11, false,
                     "You have less than that.");
    expect_nothing_open();
    expect_withdrawn(session, &machine, 3, 10, false,
                     "This account is closed.");
    expect_nothing_open();
    expect(elsewhere.begins < 10, "what cannot be is tried again and"
           " again: two refusals are %d transactions",
           elsewhere.begins);
    expect_withdrawn(session, &machine, 1, 10, true, take);
    expect_nothing_open();
    expect_rows(database, ROWS, LIST("'ada' | 0", "'bob' | 0"));
    expect_rows(database, PAYMENTS,
                LIST("1 | 30 | 8", "2 | 20 | 9", "1 | 60 | 10",
                     "1 | 10 | 11"));
    close_bank();
}

/* Before each BEGIN that the program may send, once. */
static void meets_a_deposit(const char *database)
{
    for (int before = 1; before <= 3; before++) {
        remove(database);
        struct orm_session *session = open_bank(database);
        struct account *ada = orm_find(session, account, .id = 1);
        struct machine machine = { 1000, 7, "" };
        orm_commit(session);
        expect(ada, "ada's account was not found");
        elsewhere.before = elsewhere.begins + before;
        elsewhere.sql = "UPDATE accounts SET balance = balance + 50"
                        " WHERE id = 1";
        expect_when("50 were deposited for ada before BEGIN number %d,"
                    " and 20, 20 and 50 are withdrawn", before);
        expect_withdrawn(session, &machine, 1, 20, true, take);
        expect_withdrawn(session, &machine, 2, 20, true, take);
        expect_withdrawn(session, &machine, 1, 50, true, take);
        expect_rows(database, ROWS, LIST("'ada' | 80", "'bob' | 0"));
        close_bank();
    }
}

/* The account that was looked at is not the one that is written. */
static void meets_another_machine(const char *database)
{
    static const struct {
        const char *sql, *screen;
    } cases[] = {
        { "UPDATE accounts SET balance = 5 WHERE id = 1",
          "You have less than that." },
        { "DELETE FROM accounts WHERE id = 1",
          "This account is closed." },
    };
    for (int i = 0; i < 6; i++) {
        remove(database);
        struct orm_session *session = open_bank(database);
        struct machine machine = { 1000, 7, "" };
        orm_find(session, account, .id = 1);
        orm_commit(session);
        elsewhere.before = elsewhere.begins + 1 + i / 2;
        elsewhere.sql = cases[i % 2].sql;
        if (!withdraw(session, &machine, 1, 20)) {
            expect_text("the screen", cases[i % 2].screen,
                        machine.screen);
            expect_integer("the number of the last slip", 7,
                           machine.slip);
            expect_rows(database, PAYMENTS, LIST(NULL));
        } else {
            expect(elsewhere.begins < elsewhere.before, "the account"
                   " is another by then, and the drawer opens");
        }
        expect_nothing_open();
        close_bank();
    }
}

/* The COMMIT is refused until the report has been read. */
static void is_tried_again(const char *database)
{
    struct orm_session *session = open_bank(database);
    struct machine machine = { 1000, 7, "" };
    read_until(elsewhere.begins + 3);
    expect_withdrawn(session, &machine, 1, 30, true, take);
    expect_rows(database, ROWS, LIST("'ada' | 70", "'bob' | 20"));
    expect_rows(database, PAYMENTS, LIST("1 | 30 | 8"));
    expect_withdrawn(session, &machine, 1, 30, true, take);
    expect_rows(database, PAYMENTS, LIST("1 | 30 | 8", "1 | 30 | 9"));
    close_bank();
}

/* The first try meets a reader, the second another balance. */
static void is_another_by_then(const char *database)
{
    struct orm_session *session = open_bank(database);
    struct machine machine = { 1000, 7, "" };
    read_until(elsewhere.begins + 2);
    elsewhere.before = elsewhere.begins + 2;
    elsewhere.sql = "UPDATE accounts SET balance = 5 WHERE id = 1";
    expect_withdrawn(session, &machine, 1, 30, false,
                     "You have less than that.");
    expect_rows(database, ROWS, LIST("'ada' | 5", "'bob' | 20"));
    expect_withdrawn(session, &machine, 2, 20, true, take);
    expect_rows(database, PAYMENTS, LIST("2 | 20 | 8"));
    close_bank();
}

/* A report that nobody ends, and a program that does not stop. */
static void gives_up(const char *database)
{
    struct orm_session *session = open_bank(database);
    struct machine machine = { 1000, 7, "" };
    read_until(0);
    expect_withdrawn(session, &machine, 1, 30, false, later);
    orm_rollback(elsewhere.report);
    expect_nothing_open();
    orm_begin(elsewhere.report, ORM_IMMEDIATE);
    expect_withdrawn(session, &machine, 1, 30, false, later);
    orm_rollback(elsewhere.report);
    expect_nothing_open();
    expect_rows(database, ROWS, LIST("'ada' | 100", "'bob' | 20"));
    expect_rows(database, PAYMENTS, LIST(NULL));
    expect_withdrawn(session, &machine, 1, 30, true, take);
    expect_rows(database, PAYMENTS, LIST("1 | 30 | 8"));
    close_bank();
}

/* One request after the other, until all are granted. */
static void runs_out_of_memory(const char *database)
{
    orm_use_allocator(
        &(const struct orm_allocator){ counting_allocator, NULL });
    bool refused = true;
    for (int n = 1; refused; n++) {
        remove(database);
        struct orm_session *session = open_bank(database);
        struct machine machine = { 1000, 7, "" };
        expect_when("request %d for memory is refused", n);
        refuse_request(n);
        bool opened = withdraw(session, &machine, 1, 30);
        refused = request_refused();
        refuse_request(0);
        expect_text("the screen", opened ? take : later,
                    machine.screen);
        expect_integer("the number of the last slip", 7 + opened,
                       machine.slip);
        expect_nothing_open();
        expect_rows(database, PAYMENTS,
                    LIST(opened ? "1 | 30 | 8" : NULL));
        close_bank();
    }
}

const struct exercise_test exercise_tests[] = {
    { "nobody else is there", works_in_a_laboratory, NULL },
    { "a deposit at a counter", meets_a_deposit,
      "04#again-if-need-be" },
    { "the account is another by then", meets_another_machine,
      "04#the-lock-first" },
    { "a report keeps the commit waiting", is_tried_again,
      "04#again-if-need-be" },
    { "the second try finds less", is_another_by_then,
      "04#again-if-need-be" },
    { "others do not stop", gives_up, "04#who-may-do-what" },
    { "memory runs out", runs_out_of_memory,
      "04#ownership-and-errors" },
    { 0 },
};
