/* Expect: 8 "the phone of a supplier without one" */

#include "exercise.h"

#include <stdio.h>

static const struct orm_column supplier_columns[] = {
    ORM_COLUMN(supplier, supplier_id, .primary_key = true),
    ORM_COLUMN(supplier, name, .not_null = true, .unique = true),
    ORM_COLUMN(supplier, phone),
    ORM_COLUMN(supplier, rating, .server_default = "3",
               .check = "rating BETWEEN 1 AND 5"),
    ORM_END,
};
ORM_MODEL(supplier, .table = "suppliers",
          .columns = supplier_columns);

int64_t store_supplier(const char *path, const char *name,
                       const char *phone)
{
    struct orm_database *shop =
        orm_open(path, ORM_MODELS(supplier), NULL);
    orm_create_all(shop);
    struct supplier *supplier =
        orm_new(shop, supplier, .name = name, .phone = phone);
    int64_t key = 0;
    if (orm_insert(shop, supplier) == ORM_OK)
        key = supplier->supplier_id;
    orm_close(shop);
    return key;
}

bool read_phone(const char *path, int64_t supplier_id,
                char phone[PHONE_SIZE])
{
    struct orm_database *shop =
        orm_open(path, ORM_MODELS(supplier), NULL);
    struct supplier *found =
        orm_find(shop, supplier, .supplier_id = supplier_id);
    if (found)
        snprintf(phone, PHONE_SIZE, "%s", found->phone);
    orm_close(shop);
    return found != NULL;
}
