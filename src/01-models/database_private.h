/* The inside of a database, for the modules that make it work. */
#ifndef ORM_DATABASE_PRIVATE_H
#define ORM_DATABASE_PRIVATE_H

#include "database.h"
#include "map_private.h"
#include "mapper_private.h"

/*
 * A scope makes objects, owns them, and remembers how its last call
 * went. The message has its room here, since the sentence is needed
 * most when there is no memory left.
 */
struct orm_scope {
    struct orm_database *database;
    struct orm_pool pool;
    enum orm_status status;
    bool broken;              /* each call fails as the first did */
    char message[400];

    /* Is asked before a member of one of its objects changes. */
    enum orm_status (*changing)(struct orm_object *object,
                                const struct orm_mapped *mapped);
};

struct orm_database {
    struct orm_scope scope;   /* first: a database is a scope */
    struct orm_options options;
    const struct orm_driver *driver;
    void *connection;
    struct orm_mapper **mappers;    /* in the order of the models */
    size_t mapper_count;
    struct orm_map statements;  /* mapper, verb, columns: statement */
    struct orm_map named;       /* mapper, text: columns it names */
    struct orm_pool scratch;    /* values of the current statement;
                                   rewound before they are made */
    bool undoing;               /* a savepoint is still to be undone */
};

/*
 * Begins a public call: the status is OK again. False: the scope is
 * NULL or broken, and the call ends here.
 */
bool orm_begin_call(struct orm_scope *scope);

/* The status is OK and the message empty. */
void orm_succeed(struct orm_scope *scope);

/*
 * Sets status and message and returns the status, so that a function
 * can end with `return orm_fail(...)`.
 */
enum orm_status orm_fail(struct orm_scope *scope,
                         enum orm_status status,
                         const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The same for memory that could not be had. */
enum orm_status orm_fail_memory(struct orm_scope *scope);

/* The mapper of a model. NULL, with the status set: not opened. */
const struct orm_mapper *orm_mapper_of(struct orm_database *database,
                                       const struct orm_model *model);

#endif
