/* gcc: error: invalid operands to binary - */
/* clang: are not pointers to compatible types */
#include <cormorant.h>

struct item {
    struct orm_object orm;
    orm_integer id;
    orm_text name;
    orm_boolean sold;
    orm_maybe_integer size;
};
extern const struct orm_model item_model;

struct orm_expr f(void);
struct orm_expr f(void)
{
#ifndef RIGHT
    return orm_in_array(item, id, (const char *const[]){ "3" }, 1);
#else
    return orm_in_array(item, id, (const int64_t[]){ 3 }, 1);
#endif
}
