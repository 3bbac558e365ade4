/* gcc: error: passing argument 1 of 'orm_given_text' */
/* clang: passing 'int' to parameter of type 'const char *' */
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
    return orm_eq(item, name, 3);
#else
    return orm_eq(item, name, "3");
#endif
}
