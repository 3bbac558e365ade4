/* Given: the rows, where they come from, and what the test calls. */
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct user {
    int64_t id;
    char    username[24];
    int64_t karma;
};

/* The rows, wherever they are. */
struct store {
    /* False: there is no such row. */
    bool (*read)(void *context, int64_t id, struct user *user);
    /* False: the row is refused. */
    bool (*write)(void *context, const struct user *user);
    void *context;
};

struct shelf;                           /* yours */

/* An empty shelf with room for so many users, at least one. NULL: no
   memory. */
struct shelf *shelf_open(struct store store, size_t room);

/* What was changed and not written is lost. */
void shelf_close(struct shelf *shelf);

/*
 * The user with that key, who is in use from now on. NULL: there is no
 * such row, nobody can give way, or who should cannot be written.
 */
struct user *take(struct shelf *shelf, int64_t id);

/* One use less. Changed: some of the user's members are not what the
   row has. */
void put_back(struct shelf *shelf, struct user *user, bool changed);

/* Writes all who were put back changed. False: one was refused, or
   several. */
bool write_back(struct shelf *shelf);

#endif
