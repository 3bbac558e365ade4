/* Expect: 1 "'name' | ''" */

#include "exercise.h"

#include <stdio.h>

/* Complete the columns: each may take options after its name. */
static const struct orm_column supplier_columns[] = {
    ORM_COLUMN(supplier, supplier_id, .primary_key = true),
    ORM_COLUMN(supplier, name),
    ORM_COLUMN(supplier, phone),
    ORM_COLUMN(supplier, rating),
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
    /* Store the supplier here. */
    orm_close(shop);
    return 0;
}

bool read_phone(const char *path, int64_t supplier_id,
                char phone[PHONE_SIZE])
{
    /* Find the supplier here. */
    return false;
}
