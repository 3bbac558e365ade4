/* gcc: error: too many arguments to function 'orm_wants_no_fraction' */
/* clang: too many arguments to function call, expected 0, have 1 */
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
    return orm_eq(item, id, 3.7);
#else
    return orm_eq(item, id, 3);
#endif
}
