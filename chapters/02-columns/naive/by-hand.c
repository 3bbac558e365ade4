/* The same ticket in plain sqlite3, and a few that are none. */
#include <math.h>
#include <sqlite3.h>
#include <stdio.h>

struct ticket {
    double price;
    const char *email;
    sqlite3_int64 paid, number;
    const char *bought;
};

static void insert(sqlite3 *hall, const struct ticket *ticket)
{
    sqlite3_stmt *statement;
    sqlite3_prepare_v2(hall, "INSERT INTO tickets"
        " (price, email, paid, number, bought)"
        " VALUES (?, ?, ?, ?, ?)", -1, &statement, NULL);
    sqlite3_bind_double(statement, 1, ticket->price);
    sqlite3_bind_text(statement, 2, ticket->email, -1, NULL);
    sqlite3_bind_int64(statement, 3, ticket->paid);
    sqlite3_bind_int64(statement, 4, ticket->number);
    sqlite3_bind_text(statement, 5, ticket->bought, -1, NULL);
    sqlite3_step(statement);
    printf("%s, ", sqlite3_errstr(sqlite3_finalize(statement)));
}

/* What a program that reads them gets. */
static void read_all(sqlite3 *hall)
{
    sqlite3_stmt *statement;
    double sum = 0;
    sqlite3_prepare_v2(hall, "SELECT price, paid, number, bought"
        " FROM tickets ORDER BY bought", -1, &statement, NULL);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        sum += sqlite3_column_double(statement, 0);
        printf("%5.2f, paid %d, number %d, bought %s\n",
               sqlite3_column_double(statement, 0),
               sqlite3_column_int(statement, 1),
               sqlite3_column_int(statement, 2),
               sqlite3_column_text(statement, 3));
    }
    printf("sum of the prices %.17g, which is %s 0.3\n", sum,
           sum == 0.3 ? "equal to" : "not");
    sqlite3_finalize(statement);
}

int main(int argc, char **argv)
{
    sqlite3 *hall;
    sqlite3_open(argc > 1 ? argv[1] : ":memory:", &hall);
    sqlite3_exec(hall, "CREATE TABLE tickets ("
        " price NUMERIC(8, 2), email VARCHAR(20), paid BOOLEAN,"
        " number INTEGER, bought DATETIME)", NULL, NULL, NULL);

    insert(hall, &(struct ticket){
        0.1, "a@example.org", 1, 1, "2026-12-01 13:45:00" });
    insert(hall, &(struct ticket){
        0.2, "more.than.twenty@example.org", 7, 5000000000,
        "2026-12-1 9:30" });
    insert(hall, &(struct ticket){
        NAN, "b@example.org", 0, 3, "in the morning" });

    printf("\n");
    read_all(hall);
    sqlite3_close(hall);
    return 0;
}
