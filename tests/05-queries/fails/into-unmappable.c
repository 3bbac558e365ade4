/* error: struct row: no value can be put in price */
#include <cormorant.h>

struct item {
    struct orm_object orm;
    orm_integer id;
    orm_text name;
    orm_boolean sold;
    orm_maybe_integer size;
};
extern const struct orm_model item_model;
struct row { float price; int64_t id; };

struct orm_expr f(void);
struct orm_expr f(void)
{
#ifndef RIGHT
    return orm_into(row, price, orm_col(item, id));
#else
    return orm_into(row, id, orm_col(item, id));
#endif
}
