/* Brackets nowhere, and brackets everywhere. */
#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

struct node {
    const char *text;                 /* "? OR ?", or a leaf */
    const struct node *left, *right;
};

static bool bracketed;

static void write(char *sql, const struct node *node)
{
    bool around = bracketed && node->left;
    strcat(sql, around ? "(" : "");
    for (const char *at = node->text; *at; at++)
        if (*at != '?')
            strncat(sql, at, 1);
        else
            write(sql, at == node->text ? node->left : node->right);
    strcat(sql, around ? ")" : "");
}

static int print(void *context, int n, char **values, char **names)
{
    (void)context, (void)n, (void)names;
    printf(" %s", values[0]);
    return 0;
}

static void run(sqlite3 *connection, const struct node *where,
                const struct node *order)
{
    char sql[300] = "SELECT name FROM users WHERE ";
    write(sql, where);
    strcat(sql, " ORDER BY ");
    write(sql, order);
    char *message = NULL;
    sqlite3_exec(connection, sql, print, NULL, &message);
    printf("%s\n", message ? message : "");
    sqlite3_free(message);
}

int main(int argc, char **argv)
{
    sqlite3 *connection;
    sqlite3_open(argc > 1 ? argv[1] : ":memory:", &connection);
    sqlite3_exec(connection, "CREATE TABLE users (name, age);"
        "INSERT INTO users VALUES ('ada', 9), ('bob', 40), ('cy', 41)",
        NULL, NULL, NULL);

    const struct node ada = { "name = 'ada'", NULL, NULL };
    const struct node bob = { "name = 'bob'", NULL, NULL };
    const struct node adult = { "age > 17", NULL, NULL };
    const struct node either = { "? OR ?", &ada, &bob };
    const struct node both = { "? AND ?", &either, &adult };
    const struct node name = { "name", NULL, NULL };
    const struct node order = { "? DESC", &name, NULL };

    run(connection, &both, &order);
    bracketed = true;
    run(connection, &both, &order);

    sqlite3_close(connection);
    return 0;
}
