/* gcc: passing argument 1 of 'orm_given_integer'
   clang: passing 'char[2]' to parameter of type 'int64_t' */
#include <cormorant.h>

struct user {
    struct orm_object orm;
    orm_integer id;
    orm_maybe_integer age;
};
extern const struct orm_model user_model;

struct orm_expr is_old(void);

struct orm_expr is_old(void)
{
    return orm_eq(user, age, "x");
}
