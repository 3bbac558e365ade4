/*
 * Keys as the identity map compares them. One integer is its own
 * number; others become bytes, and their number is a hash of those.
 */
#include "identity_private.h"
#include "transfer_private.h"

#include <string.h>

uint64_t orm_number_in(const struct orm_mapper *mapper,
                       const void *source)
{
    const struct orm_mapped *mapped = mapper->columns;
    uint64_t number;
    while (mapped->bit != mapper->key)
        mapped++;
    memcpy(&number, (const char *)source + mapped->offset,
           sizeof number);
    return number;
}

/* FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/ */
static uint64_t hash(const struct orm_key_bytes *key)
{
    uint64_t h = UINT64_C(14695981039346656037);
    for (size_t i = 0; i < key->size; i++)
        h = (h ^ key->bytes[i]) * UINT64_C(1099511628211);
    return h;
}

/* Kind, size and bytes of one value: no two lists of values give the
   same bytes. Returns how many. A number is its 8 bytes; -0.0, which
   equals 0.0, has the same. */
static size_t put_value(unsigned char *to,
                        const struct orm_value *value)
{
    static const double zero = 0;
    const bool bytes = value->kind == ORM_TEXT
        || value->kind == ORM_BLOB;
    const size_t size = bytes ? value->size : sizeof value->as;
    const void *from = bytes ? value->as.blob
        : value->kind == ORM_REAL && value->as.real == zero ? &zero
        : (const void *)&value->as;
    if (to) {
        *to++ = (unsigned char)value->kind;
        memcpy(to, &size, sizeof size);
        if (size)
            memcpy(to + sizeof size, from, size);
    }
    return 1 + sizeof size + size;
}

static struct orm_key_bytes *pack(const struct orm_value *values,
                                  size_t n, struct orm_pool *pool)
{
    size_t size = 0;
    for (size_t i = 0; i < n; i++)
        size += put_value(NULL, &values[i]);
    struct orm_key_bytes *key =
        orm_pool_take(pool, sizeof *key + size);
    if (!key)
        return NULL;
    for (size_t i = 0; i < n; i++)
        key->size += put_value(key->bytes + key->size, &values[i]);
    return key;
}

static enum orm_status identify_bytes(struct orm_scope *scope,
                                      const struct orm_mapper *mapper,
                                      const void *source,
                                      struct orm_pool *pool,
                                      struct orm_identity *identity)
{
    struct orm_value values[ORM_COLUMNS];
    struct orm_pool scratch = { 0 };
    enum orm_status status = orm_make_values(scope, mapper, source,
        mapper->key, values, &scratch);
    if (status == ORM_OK)
        identity->bytes = pack(values, orm_columns_in(mapper->key),
                               pool);
    orm_pool_clear(&scratch);
    if (status == ORM_OK && !identity->bytes)
        return orm_fail_memory(scope);
    if (status == ORM_OK)
        identity->number = hash(identity->bytes);
    return status;
}

enum orm_status orm_identify(struct orm_scope *scope,
                             const struct orm_mapper *mapper,
                             const void *source, struct orm_pool *pool,
                             struct orm_identity *identity)
{
    *identity = (struct orm_identity){ 0 };
    if (!orm_is_number(mapper))
        return identify_bytes(scope, mapper, source, pool, identity);
    identity->number = orm_number_in(mapper, source);
    return ORM_OK;
}
