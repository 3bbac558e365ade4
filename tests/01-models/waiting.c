/* A lock that another connection has: to wait for it, or not to. */
#define _POSIX_C_SOURCE 200809L
#include "pantry.h"
#include "support/peek.h"
#include "tap.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static const char *path;

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static struct orm_database *open_with(int milliseconds)
{
    return orm_open(path, ORM_MODELS(product), &(struct orm_options){
        .busy_timeout = milliseconds });
}

/* Tries to store a product, and tells how long that took. */
static double insert(int milliseconds, enum orm_status expected)
{
    struct orm_database *pantry = open_with(milliseconds);
    struct product *salt = orm_new(pantry, product, .name = "Salt");
    const double begin = seconds();
    is(orm_insert(pantry, salt), expected, "%d ms: %s", milliseconds,
       orm_status_name(expected));
    const double took = seconds() - begin;
    orm_close(pantry);
    return took;
}

static void nobody_ends(void)
{
    sqlite3 *other;
    sqlite3_open(path, &other);
    sqlite3_exec(other, "BEGIN IMMEDIATE", NULL, NULL, NULL);
    ok(insert(0, ORM_BUSY) < 1, "who does not wait hears of it at once");
    ok(insert(-5, ORM_BUSY) < 1, "who has not so long does not wait");
    ok(insert(300, ORM_BUSY) >= 0.25, "who waits hears of it later");
    sqlite3_close(other);
}

/* Another process has the lock until it is told of the end. */
static void somebody_ends(void)
{
    int ready[2];
    char byte = 'x';
    if (pipe(ready))
        exit(1);
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        sqlite3 *other;
        sqlite3_open(path, &other);
        sqlite3_exec(other, "BEGIN IMMEDIATE", NULL, NULL, NULL);
        if (write(ready[1], &byte, 1) != 1)
            _exit(1);
        nanosleep(&(struct timespec){ .tv_nsec = 200000000 }, NULL);
        sqlite3_exec(other, "COMMIT", NULL, NULL, NULL);
        sqlite3_close(other);
        _exit(0);
    }
    if (read(ready[0], &byte, 1) != 1)
        exit(1);
    const double took = insert(60000, ORM_OK);
    ok(took < 50, "who waits long enough gets the lock when it is free");
    int status;
    ok(waitpid(child, &status, 0) == child && status == 0, "the other ended");
    is_text(peek(path, "SELECT name FROM products"), "'Salt'", "stored");
}

int main(void)
{
    path = fresh_path();
    struct orm_database *pantry = open_with(0);
    is(orm_create_all(pantry), ORM_OK, "a pantry");
    orm_close(pantry);
    nobody_ends();
    somebody_ends();
    return done();
}
