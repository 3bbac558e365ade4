/* The inside of a database, for the modules that make it work. */
#ifndef ORM_DATABASE_PRIVATE_H
#define ORM_DATABASE_PRIVATE_H

#include "database.h"
#include "map_private.h"
#include "mapper_private.h"

/*
 * What a database does in one way and a session (chapter 3) in
 * another. The status is the scope's; a call has begun.
 */
struct orm_scope_kind {
    /* Gives a member a value that differs from the old one. */
    enum orm_status (*assign)(struct orm_object *object,
                              const struct orm_mapped *mapped,
                              const void *value);
    /* The object of the key that a struct holds. NULL: no such row. */
    void *(*find)(struct orm_scope *scope,
                  const struct orm_mapper *mapper, const void *key);
    enum orm_status (*delete_object)(struct orm_scope *scope,
                                     struct orm_object *object);
    void (*close)(struct orm_scope *scope);
};

/* Bytes of a message: what does not fit is cut off. */
enum { ORM_MESSAGE = 400 };

/*
 * A scope makes objects, owns them, and remembers how its last call
 * went. The message has its room here, since the sentence is needed
 * most when there is no memory left.
 */
struct orm_scope {
    const struct orm_scope_kind *kind;
    struct orm_database *database;
    struct orm_scope *next;   /* of those opened on a database */
    struct orm_pool pool;
    uint32_t era;             /* what was loaded in another is stale */
    enum orm_status status;
    bool broken;              /* each call fails as the first did */
    char message[ORM_MESSAGE];
};

struct orm_database {
    struct orm_scope scope;   /* first: a database is a scope */
    struct orm_options options;
    const struct orm_driver *driver;
    void *connection;
    struct orm_mapper **mappers;    /* in the order of the models */
    size_t mapper_count;
    struct orm_map statements;  /* verb, mapper, columns: statement */
    struct orm_map plain;       /* verb: statement without mapper */
    size_t busy;                /* statements that are in use */
    struct orm_scratch *scratch;    /* for those that will be */
    struct orm_map named;       /* mapper, text: columns it names */
    struct orm_map slots;       /* what later chapters keep here */
    struct orm_scope *opened;   /* scopes to be closed with it */
    struct orm_scope *holder;   /* has the transaction. NULL: none */
    bool undoing;               /* a savepoint is still to be undone, */
    bool abandoned;             /* or a transaction of nobody's */
};

/* The status is OK and the message empty. */
static inline void orm_succeed(struct orm_scope *scope)
{
    scope->status = ORM_OK;
    *scope->message = '\0';
}

/* What could not be undone at once is undone before any other call, or
   that does not go on: false. */
bool orm_undo_first(struct orm_scope *scope);

/*
 * Begins a public call: the status is OK again. False: the scope is
 * NULL or broken, and the call ends here.
 */
static inline bool orm_begin_call(struct orm_scope *scope)
{
    if (!scope || scope->broken)
        return false;
    if ((scope->database->undoing || scope->database->abandoned)
        && !orm_undo_first(scope))
        return false;
    orm_succeed(scope);
    return true;
}

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

/* How a database itself does it (row.c). */
extern const struct orm_scope_kind orm_database_kind;

/* The mapper of a model. NULL, with the status set: not opened. */
const struct orm_mapper *orm_mapper_of(struct orm_scope *scope,
                                       const struct orm_model *model);

/*
 * A place for what another module keeps with a database, under an
 * address of its own and one more; NULL at first. NULL: no memory.
 */
void **orm_slot(struct orm_database *database, const void *owner,
                const void *of);

#endif
