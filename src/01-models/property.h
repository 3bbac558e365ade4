/*
 * A property is anything mapped that is not a column: a relationship,
 * a computed value, a filter. What it can do is a list of facets, each
 * a constant table of functions under a key, so that a later chapter
 * adds an ability without touching this one.
 */
#ifndef ORM_PROPERTY_H
#define ORM_PROPERTY_H

#include "status.h"

#ifdef __cplusplus
extern "C" {
#endif

struct orm_column;
struct orm_database;
struct orm_mapper;

/* The key is an address: the chapter that asks defines the object. */
struct orm_facet {
    const void *key;
    const void *functions;
};

/*
 * A property of a model, listed in `.properties`. `configure` is
 * called once, when all models of orm_open() have their mappers and
 * none is checked yet; it may add columns. NULL: nothing to do.
 */
struct orm_property {
    const char *name;
    enum orm_status (*configure)(const struct orm_property *property,
                                 struct orm_mapper *mapper,
                                 struct orm_database *database);
    const struct orm_facet *facets;    /* up to a NULL key, or NULL */
};

/*
 * Maps a column more, from a property's `configure`. The column must
 * outlive the database. LIMIT: the model has 64.
 */
enum orm_status orm_map_column(struct orm_database *database,
                               struct orm_mapper *mapper,
                               const struct orm_column *column);

/* The functions a property has under a key. NULL: it has none. */
const void *orm_facet(const struct orm_property *property,
                      const void *key);

#ifdef __cplusplus
}
#endif
#endif
