/*
 * Sweeps: what a few calls do when something fails under them. Each
 * scenario is run again and again, and the n-th allocation, write, call of
 * the driver ... fails, for every n, once or from then on. Then
 *
 * - the call that met the failure reports it, with its kind and a message;
 * - the database is what it was before the call;
 * - once the failure is over, the same call with the same objects succeeds;
 * - in the end the database is what it would have been without a failure,
 *   sound, and all memory and all statements are freed.
 *
 * A chapter joins by listing its scenarios:
 *
 *     static void insert(struct trial *trial)
 *     {
 *         struct orm_database *pantry = open_tables(trial, MODELS);
 *         struct product *milk;
 *
 *         arm(trial);
 *         attempt_object(trial, pantry, milk,
 *                        orm_new(pantry, product, .name = "Milk"));
 *         attempt(trial, pantry, orm_insert(pantry, milk));
 *         orm_close(pantry);
 *     }
 *
 *     int main(void)
 *     {
 *         return sweep((const struct scenario[]){
 *             { "insert", insert }, { NULL, NULL } });
 *     }
 */
#ifndef SWEEP_H
#define SWEEP_H

#include "fault.h"

struct trial {
    const char *path;                    /* of an empty database */
    const struct orm_options *options;   /* to open it with */
    enum orm_status status;
};

struct scenario {
    const char *name;
    void (*run)(struct trial *trial);    /* 300 allocations at most */
};

/* Tries a call that gives a status, until it succeeds. */
#define attempt(trial, handle, call) \
    do { (trial)->status = (call); } while (again(trial, handle))

/* The same for a call that gives an object, or NULL and a status. */
#define attempt_object(trial, handle, object, call) \
    do { \
        (object) = (call); \
        (trial)->status = orm_status(handle); \
    } while (again(trial, handle))

/* Opens a database and creates its tables, before faults are armed. */
struct orm_database *open_tables(struct trial *trial,
                                 const struct orm_model *const *models);

/* From here on things can fail. */
void arm(struct trial *trial);

/* Judges a call: true if it failed by the fault, which is over now. */
bool again(struct trial *trial, const void *handle);

/* Sweeps scenarios, up to one without a name, as a TAP program. */
int sweep(const struct scenario *scenarios);

#endif
