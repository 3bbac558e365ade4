/* Making tables from models, dropping them, comparing them. */
#ifndef ORM_SCHEMA_H
#define ORM_SCHEMA_H

#include "database.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Creates the tables and indexes of all models that are not there yet,
 * all of them or, when one fails, none. A table that is there stays as
 * it is: this does not migrate; orm_compare() tells where it differs.
 *
 * Sends `SAVEPOINT`, a `CREATE TABLE IF NOT EXISTS` for each model,
 * those that are referred to first, a `CREATE INDEX IF NOT EXISTS` for
 * each index, `RELEASE`. Fails as SQL can fail.
 */
enum orm_status orm_create_all(struct orm_database *database);

/*
 * Drops the tables of all models, with their rows; those that are not
 * there are passed over. All of them or none: `INTEGRITY_ERROR` when a
 * table that is no model's still refers to one of the rows.
 *
 * Sends `SAVEPOINT`, the driver's way to check foreign keys late, a
 * `DROP TABLE IF EXISTS` for each model, those that refer first,
 * `RELEASE`.
 */
enum orm_status orm_drop_all(struct orm_database *database);

/*
 * Compares the tables of all models with those in the database: tables
 * and columns missing on either side, types, NOT NULL and keys.
 * `tell`, which may be NULL, is called with a sentence, borrowed, for
 * each difference; it must not use the database. `OK`: there is none.
 * `MAPPING_ERROR`: there are, and the message is the first.
 *
 * Sends one `SELECT` of the catalogue for each model.
 */
enum orm_status orm_compare(struct orm_database *database,
                            void (*tell)(void *context,
                                         const char *difference),
                            void *context);

/* Prints a line to the `FILE *` given as context: for orm_compare(). */
void orm_print(void *file, const char *sentence);

#ifdef __cplusplus
}
#endif
#endif
