/* The text of CREATE statements. */
#ifndef ORM_DDL_PRIVATE_H
#define ORM_DDL_PRIVATE_H

#include "database_private.h"
#include "sql_private.h"

/* Adds `CREATE TABLE IF NOT EXISTS` with all clauses. */
void orm_put_table(struct orm_sql *sql,
                   const struct orm_database *database,
                   const struct orm_mapper *mapper);

/* Adds `CREATE INDEX IF NOT EXISTS` for an index of a table. */
void orm_put_index(struct orm_sql *sql, const struct orm_table *table,
                   const struct orm_index *index);

#endif
