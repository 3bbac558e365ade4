/* Making tables from models. */
#ifndef ORM_SCHEMA_H
#define ORM_SCHEMA_H

#include "database.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Creates the tables and indexes of all models that are not there yet,
 * all of them or, when one fails, none. A table that is there stays as
 * it is: this does not migrate.
 *
 * Sends `SAVEPOINT`, a `CREATE TABLE IF NOT EXISTS` for each model,
 * a `CREATE INDEX IF NOT EXISTS` for each index, `RELEASE`. Fails as
 * SQL can fail.
 */
enum orm_status orm_create_all(struct orm_database *database);

#ifdef __cplusplus
}
#endif
#endif
