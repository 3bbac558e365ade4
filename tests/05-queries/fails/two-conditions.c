/* gcc: macro "orm_not" passed 2 arguments, but takes just 1 */
/* clang: too many arguments provided to function-like macro invocation */
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
    return orm_not(orm_eq(item, sold, true), orm_eq(item, id, 1));
#else
    return orm_not(orm_eq(item, sold, true));
#endif
}
