/* Asking a property what it can do. */
#include "property.h"

#include <stddef.h>

const void *orm_facet(const struct orm_property *property,
                      const void *key)
{
    const struct orm_facet *at = property->facets;
    for (; at && at->key; at++)
        if (at->key == key)
            return at->functions;
    return NULL;
}
