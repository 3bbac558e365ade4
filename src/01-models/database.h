/*
 * A database: a connection, the models that were checked for it, and
 * the answer to "what went wrong?".
 */
#ifndef ORM_DATABASE_H
#define ORM_DATABASE_H

#include "driver.h"
#include "model.h"

#include <stdio.h>

#ifdef __cplusplus
extern "C" {
#endif

struct orm_database;
struct orm_scope;

/* Microseconds since 1970-01-01 00:00 UTC. NULL: the system's clock. */
struct orm_clock {
    int64_t (*now)(void *context);
    void *context;
};

/* Fills n bytes with random ones. NULL: the driver's source. */
struct orm_random {
    void (*fill)(void *context, void *bytes, int n);
    void *context;
};

/*
 * Is told of each statement before it runs, with the values bound to
 * it; all are borrowed for the call, during which the database is not
 * to be used. NULL: nobody is told.
 */
struct orm_trace {
    void (*tell)(void *context, const char *sql,
                 const struct orm_value *values, size_t n);
    void *context;
};

/*
 * A schema that models name in `.schema`, and the database that holds
 * it: a file's name, to be attached. NULL: its tables are in the main
 * database, as suits a program under development. So one descriptor
 * serves both environments.
 */
struct orm_schema {
    const char *name;
    const char *address;
};

/* Options of a database; what is left out has its default. */
struct orm_options {
    struct orm_clock clock;
    struct orm_random random;
    struct orm_trace trace;
    const struct orm_driver *driver;    /* NULL: &orm_sqlite */
    int busy_timeout;                   /* milliseconds to wait for a
                                           lock; 0: do not wait */
    const struct orm_schema *schemas;   /* up to ORM_END; NULL: none */
};

/*
 * Opens a database, creating the file if there is none, and checks the
 * models against each other. Sends an `ATTACH` for each schema of the
 * options that has an address, and nothing else. `address` is a file's
 * name or `:memory:`. `models` ends in NULL; ORM_MODELS writes it.
 * Models, and all that they point to, must outlive the database; the
 * list and the options are copied.
 *
 * The result is the caller's, to be closed by orm_close() in any case.
 * It is NULL only when memory ran out. Otherwise orm_status() tells
 * whether it can be used: `MAPPING_ERROR` for models that cannot work,
 * or what the driver reported. Every call on a database that could not
 * be opened fails with the same status and message.
 */
struct orm_database *orm_open(const char *address,
                              const struct orm_model *const *models,
                              const struct orm_options *options);

/*
 * Closes a database and frees every object made in it; sessions that
 * are still open on it are closed first. NULL is allowed.
 */
void orm_close(struct orm_database *database);

/* The present moment, or day, by the clock of the database, in UTC. */
int64_t orm_now(struct orm_database *database);
struct orm_date_value orm_today(struct orm_database *database);

/* Fills n bytes from the random source of the database. */
void orm_random(struct orm_database *database, void *bytes, int n);

/*
 * A trace that writes each statement and its values to the `FILE *`
 * that is its context: `.trace = { orm_echo, stderr }`.
 */
void orm_echo(void *file, const char *sql,
              const struct orm_value *values, size_t n);

/*
 * The status of the last call on a handle, and its message: a sentence
 * that names the model, the member and what to change, or "" after a
 * success. The text is valid until the next call on the handle.
 *
 * The handle is a database or, from chapter 3 on, a session. NULL is
 * one that no memory was found for.
 */
enum orm_status orm_status(const void *handle);
const char *orm_message(const void *handle);

/*
 * What stands behind a handle: the scope in which objects are made.
 * Chapter 3 puts sessions in front of this list.
 */
struct orm_scope *orm_database_scope(struct orm_database *database);
#define ORM_SCOPE(handle) ORM_SCOPE_1(handle)
#define ORM_SCOPE_1(handle) _Generic((handle), \
    struct orm_database *: orm_database_scope)(handle)

/*
 * A list of up to 16 models for orm_open(), `ORM_MODELS(user, post)`.
 * What is missing to 16 is filled with a model that is none; a 17th
 * does not compile. A longer list is an array that ends in NULL.
 */
extern const struct orm_model orm_no_model;
#define orm_no_is_one_model_too_many NULL
#define ORM_MODELS(...) ORM_MODELS_16(__VA_ARGS__, \
    orm_no, orm_no, orm_no, orm_no, orm_no, orm_no, orm_no, orm_no, \
    orm_no, orm_no, orm_no, orm_no, orm_no, orm_no, orm_no, orm_no, )
#define ORM_MODELS_16(a, b, c, d, e, f, g, h, \
                      i, j, k, l, m, n, o, p, extra, ...) \
    ((const struct orm_model *const[]){ \
        &a##_model, &b##_model, &c##_model, &d##_model, \
        &e##_model, &f##_model, &g##_model, &h##_model, \
        &i##_model, &j##_model, &k##_model, &l##_model, \
        &m##_model, &n##_model, &o##_model, &p##_model, \
        extra##_is_one_model_too_many })

#ifdef __cplusplus
}
#endif
#endif
