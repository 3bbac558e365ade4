/* gcc: too many arguments to function 'orm_wants_no_fraction'
   clang: too many arguments to function call, expected 0, have 1 */
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
    return orm_gt(user, age, 3.7);
}
