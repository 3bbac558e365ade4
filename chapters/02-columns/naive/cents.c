/* A price is read as a binary fraction, and its cents are wanted. */
#include <inttypes.h>
#include <sqlite3.h>
#include <stdio.h>

static int64_t cut(double price)
{
    return (int64_t)(price * 100);
}

static int64_t round_off(double price)
{
    return (int64_t)(price * 100 + 0.5);
}

int main(int argc, char **argv)
{
    sqlite3 *hall;
    sqlite3_stmt *statement;
    sqlite3_open(argc > 1 ? argv[1] : ":memory:", &hall);
    sqlite3_prepare_v2(hall, "SELECT 0.29, 4.35, 34.99", -1,
                       &statement, NULL);
    sqlite3_step(statement);
    for (int i = 0; i < 3; i++) {
        double price = sqlite3_column_double(statement, i);
        printf("%.20f: cut %" PRId64 ", rounded %" PRId64 "\n", price,
               cut(price), round_off(price));
    }
    sqlite3_finalize(statement);
    sqlite3_close(hall);

    int wrong_cut = 0, wrong_rounded = 0;
    for (int cents = 0; cents < 1000000; cents++) {
        wrong_cut += cut(cents / 100.0) != cents;
        wrong_rounded += round_off(cents / 100.0) != cents;
    }
    printf("of the prices 0.00 to 9999.99, %d are wrong when cut,"
           " %d when rounded\n", wrong_cut, wrong_rounded);
    return 0;
}
