/*
 * A mapper is a model made ready to run: every default decided, every
 * column with its place in the struct and its type.
 */
#ifndef ORM_MAPPER_PRIVATE_H
#define ORM_MAPPER_PRIVATE_H

#include "model.h"

/* Columns are bits of a mask, so a model has no more than these. */
enum { ORM_COLUMNS = 64 };

/* A column that is mapped to a member. */
struct orm_mapped {
    const struct orm_column *column;
    const struct orm_type *type;
    const char *name;          /* in the database */
    size_t offset;             /* in the struct */
    uint64_t bit;
};

struct orm_mapper {
    const struct orm_model *model;
    struct orm_table table;
    uint64_t all, key;         /* columns, and those of the key */
    uint64_t where;            /* those that UPDATE and DELETE match */
    uint64_t defaulted;        /* with a default of the library's, */
    uint64_t onupdated;        /* with .onupdate, */
    uint64_t served;           /* and with a default of the server's */
    bool generated;            /* the database can make the key, */
    bool numbered;             /* and it is what its member holds */
    size_t index;              /* in the order of the references */
    bool placed;               /* while the mappers are put in order */
    size_t count;
    struct orm_mapped columns[ORM_COLUMNS];
};

/*
 * Makes the mappers of a NULL-terminated list of models in the
 * database's pool and checks them. MAPPING_ERROR, LIMIT, NO_MEMORY.
 */
enum orm_status orm_configure(struct orm_database *database,
                              const struct orm_model *const *models);

/* Are the tables of two mappers in one schema? */
bool orm_same_schema(const struct orm_mapper *one,
                     const struct orm_mapper *other);

/* The mapper that a reference leads to. NULL: no model has it. */
struct orm_mapper *orm_referred(const struct orm_database *database,
                              const struct orm_mapper *from,
                              const struct orm_reference *reference);

/*
 * Puts the mappers in the order of their references, those referred to
 * first; in a circle one of them has to be before what it refers to.
 */
enum orm_status orm_sort_mappers(struct orm_database *database);

/*
 * Refuses a mapping: a sentence that begins `struct x:`, and, unless
 * the column is NULL, goes on with its member.
 */
enum orm_status orm_refuse(struct orm_database *database,
                           const struct orm_mapper *mapper,
                           const struct orm_mapped *mapped,
                           const char *sentence);

/* Checks what a mapper's columns and foreign keys refer to. */
enum orm_status orm_check_references(struct orm_database *database,
                                     const struct orm_mapper *mapper);

/* Checks all mappers, one by one and against each other. */
enum orm_status orm_check(struct orm_database *database);

/* Finds a column by its name in the database, or by its offset. */
const struct orm_mapped *orm_column_named(
    const struct orm_mapper *mapper, const char *name);
const struct orm_mapped *orm_column_at(const struct orm_mapper *mapper,
                                       size_t offset);

/* Finds a column by its member, whose name has so many bytes. */
const struct orm_mapped *orm_column_of(const struct orm_mapper *mapper,
                                       const char *member, size_t size);

/* Do two names mean the same thing to a database? */
bool orm_same_name(const char *one, const char *other);

/* Is it a constraint, and not the end of their list? */
static inline bool orm_is_constraint(const struct orm_constraint *at)
{
    return at && (at->name || at->check || *at->unique
                  || *at->foreign_key);
}

/* Is the column NOT NULL, by an option or since C cannot say NULL? */
static inline bool orm_is_not_null(const struct orm_mapped *mapped)
{
    return mapped->column->not_null || mapped->column->primary_key
        || !mapped->type->nullable;
}

/* How many columns? */
static inline size_t orm_columns_in(uint64_t columns)
{
    size_t n = 0;
    for (; columns; columns &= columns - 1)
        n++;
    return n;
}

/* The member's place in an object. */
static inline void *orm_member(const struct orm_mapped *mapped,
                               void *object)
{
    return (char *)object + mapped->offset;
}

#endif
