/* gcc: error: 'struct item' has no member named 'nmae' */
/* clang: no member named 'nmae' in 'struct item' */
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
    return orm_eq(item, nmae, "Milk");
#else
    return orm_eq(item, name, "Milk");
#endif
}
