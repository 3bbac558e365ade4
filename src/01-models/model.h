/*
 * A model ties a struct to a table; an object is a struct that the
 * library made from one.
 */
#ifndef ORM_MODEL_H
#define ORM_MODEL_H

#include "property.h"
#include "table.h"

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Where an object stands towards the database. A new object is
 * transient; one whose row is stored is persistent, and detached when
 * the row was deleted. The others are states of a session (chapter 3).
 */
enum orm_state {
    ORM_TRANSIENT,
    ORM_PENDING,
    ORM_PERSISTENT,
    ORM_DELETED,
    ORM_DETACHED
};

/*
 * The first member of every mapped struct. Column i of the model is
 * bit i of the masks. Read it if you like; only the library writes it.
 */
struct orm_object {
    const struct orm_mapper *mapper;
    struct orm_scope *scope;     /* what made it, and will free it */
    uint32_t era;                /* of the scope, when it was loaded */
    uint8_t state;               /* an enum orm_state */
    uint8_t marks;               /* what its session plans for it */
    uint64_t set;                /* given or changed, not yet written */
    uint64_t loaded;             /* known to be what the row held */
};

/*
 * A struct and its table: constants, written with ORM_MODEL. The
 * options are the fields after `size`.
 */
struct orm_model {
    const char *name;            /* of the struct */
    size_t size;

    const char *table;           /* NULL: the name in snake_case */
    const char *schema;          /* NULL: the main database */
    const char *comment;         /* NULL: none */
    const struct orm_column *columns;          /* up to ORM_END */
    const struct orm_constraint *constraints;  /* NULL: none */
    const struct orm_index *indexes;           /* NULL: none */
    const struct orm_property *const *properties;  /* NULL-ended */

    /* Writes what orm_repr() shows between < and >. NULL: the name of
       the struct, and the key or the state. */
    void (*repr)(const void *object, char *text, size_t size);
};

/*
 * Defines `product_model` for `struct product`:
 *
 *     ORM_MODEL(product, .table = "products",
 *               .columns = product_columns);
 *
 * Where several files use it, a header declares it:
 * `extern const struct orm_model product_model;`.
 */
#define ORM_MODEL(...) ORM_MODEL_(__VA_ARGS__, )
#define ORM_MODEL_(model, ...) \
    const struct orm_model model##_model = { \
        .name = #model, .size = sizeof(struct model), __VA_ARGS__ }

#ifdef __cplusplus
}
#endif
#endif
