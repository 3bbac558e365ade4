/* gcc: incompatible type for argument 3 of 'orm_set_blob'
   clang: to parameter of incompatible type 'struct orm_blob_value' */
#include <cormorant.h>

struct item {
    struct orm_object orm;
    orm_integer id;
    orm_blob image;
};

static const struct orm_column item_columns[] = {
    ORM_COLUMN(item, id, .primary_key = true),
    ORM_COLUMN(item, image),
    ORM_END,
};
ORM_MODEL(item, .columns = item_columns);

void use(struct item *item);
void use(struct item *item)
{
#ifndef RIGHT
    orm_set(item, image, "bytes");
#else
    orm_set(item, image, orm_bytes("bytes", 5));
#endif
}
