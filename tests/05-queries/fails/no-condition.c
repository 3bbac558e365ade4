/* gcc: error: type mismatch in conditional expression */
/* clang: incompatible operand types ('int' and 'struct orm_expr') */
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
    return orm_not(1);
#else
    return orm_not(orm_eq(item, sold, true));
#endif
}
