/* Exercise 02-3, a letter. */
#include "exercise.h"
#include "exercise_test.h"

#include <stdio.h>

static void must_order(const char *database, const char *guest,
                       const char *amount)
{
    expect(order(database, guest, amount),
           "an order of %s by %s is refused", amount, guest);
}

static void must_pay(const char *database, const char *guest,
                     const char *amount)
{
    expect(pay(database, guest, amount),
           "%s cannot pay %s", guest, amount);
}

static void expect_letter(const char *database, const char *guest,
                          const char *expected)
{
    char letter[LETTER_SIZE] = "(no letter)";
    remind(database, guest, letter);
    expect_text("the letter", expected, letter);
}

static void expect_no_letter(const char *database, const char *guest)
{
    char letter[LETTER_SIZE];
    if (remind(database, guest, letter))
        expect(false, "%s has paid, and gets the letter '%s'", guest,
               letter);
}

static void writes_a_letter(const char *database)
{
    must_order(database, "Ada", "1.10");
    expect_letter(database, "Ada", "Ada owes 1.10");
    expect_no_letter(database, "Grace");
}

static void writes_none_to_ada(const char *database)
{
    must_order(database, "Ada", "1.10");
    must_order(database, "Ada", "2.20");
    must_pay(database, "Ada", "3.30");
    expect_no_letter(database, "Ada");
}

static void stores_the_sum(const char *database)
{
    must_order(database, "Ada", "1.10");
    must_order(database, "Ada", "2.20");
    expect_rows(database, "SELECT guest, owes FROM tabs",
                LIST("'Ada' | 3.3"));
}

/* These are not the only amounts whose nearest double is below them. */
static void loses_no_cent(const char *database)
{
    static const char *const amounts[] = {
        "0.29", "0.57", "0.58", "1.13", "1.15", "2.26", "4.35", "8.41",
        "9.95", "19.99", "34.99", "1.01",
    };
    char guest[16], letter[32];
    for (int i = 0; i < (int)(sizeof amounts / sizeof *amounts); i++) {
        snprintf(guest, sizeof guest, i ? "Guest %d" : "Ada", i);
        snprintf(letter, sizeof letter, "%s owes %s", guest,
                 amounts[i]);
        must_order(database, guest, amounts[i]);
        expect_letter(database, guest, letter);
    }
}

static void reads_short_amounts(const char *database)
{
    must_order(database, "Cem", "0.5");
    must_order(database, "Cem", "0.25");
    must_order(database, "Cem", "7");
    expect_letter(database, "Cem", "Cem owes 7.75");
    must_pay(database, "Cem", "7.7");
    expect_letter(database, "Cem", "Cem owes 0.05");
    must_order(database, "Dora", "123456.5");
    expect_letter(database, "Dora", "Dora owes 123456.50");
}

/* As the program with the bug has left them. */
static void keeps_old_tabs(const char *database)
{
    expect(database_accepts(database, "CREATE TABLE tabs (guest"
               " VARCHAR(40) NOT NULL, owes FLOAT NOT NULL,"
               " PRIMARY KEY (guest))")
           && database_accepts(database, "INSERT INTO tabs VALUES"
               " ('Bob', 1.1 + 2.2 - 3.3), ('Cem', 12.5)"),
           "the old table could not be made");
    expect_no_letter(database, "Bob");
    expect_letter(database, "Cem", "Cem owes 12.50");
    must_order(database, "Bob", "0.30");
    must_pay(database, "Cem", "12.25");
    expect_letter(database, "Bob", "Bob owes 0.30");
    expect_letter(database, "Cem", "Cem owes 0.25");
}

static void refuses_what_is_none(const char *database)
{
    static const char *const wrong[] = {
        "", "cake", "1.005", "-1", "+1", "1e3", ".5", "5.", "1,20",
        "1.2.3", "1234567",
    };
    must_order(database, "Ada", "1.10");
    for (int i = 0; i < (int)(sizeof wrong / sizeof *wrong); i++) {
        expect(!order(database, "Ada", wrong[i]),
               "an order of \"%s\" was accepted", wrong[i]);
        expect(!pay(database, "Ada", wrong[i]),
               "a payment of \"%s\" was accepted", wrong[i]);
    }
    expect_letter(database, "Ada", "Ada owes 1.10");
    static const char long_name[] =
        "Wolfeschlegelsteinhausenbergerdorff-Smith";
    expect(!order(database, long_name, "1.10"),
           "an order was accepted from a guest whose name is too long"
           " for the row");
}

static void keeps_what_is_too_much(const char *database)
{
    must_order(database, "Ada", "2.30");
    must_pay(database, "Ada", "3");
    expect_no_letter(database, "Ada");
    must_order(database, "Ada", "0.70");
    expect_no_letter(database, "Ada");
    must_order(database, "Ada", "0.01");
    expect_letter(database, "Ada", "Ada owes 0.01");
}

static void adds_a_hundred_coins(const char *database)
{
    for (int i = 0; i < 100; i++)
        must_order(database, "Ada", "0.10");
    expect_letter(database, "Ada", "Ada owes 10.00");
    for (int i = 0; i < 100; i++)
        must_pay(database, "Ada", "0.1");
    expect_no_letter(database, "Ada");
    expect_rows(database, "SELECT guest, owes = 0 FROM tabs",
                LIST("'Ada' | 1"));
}

const struct exercise_test exercise_tests[] = {
    { "who owes something gets a letter", writes_a_letter, NULL },
    { "Ada has paid and gets none", writes_none_to_ada, "02#money" },
    { "the row has the sum", stores_the_sum, "02#money" },
    { "no cent is lost", loses_no_cent, "02#decimals-as-text" },
    { "0.5 and 0.25 and 7 are 7.75", reads_short_amounts,
      "02#the-same-number-another-scale" },
    { "the tabs of last week are kept", keeps_old_tabs,
      "02#to-a-double-and-back" },
    { "what cannot be stored is refused", refuses_what_is_none, NULL },
    { "who pays too much has a credit", keeps_what_is_too_much,
      "02#money" },
    { "a hundred coins add up", adds_a_hundred_coins, "02#money" },
    { 0 },
};
