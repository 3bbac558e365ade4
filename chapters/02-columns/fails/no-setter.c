/* gcc: too many arguments to function 'orm_no_setter_for_this_member'
   clang: too many arguments to function call, expected 0, have 3 */
#include <cormorant.h>

struct colour {
    unsigned char red, green, blue;
};

struct stage {
    struct orm_object orm;
    orm_integer id;
    const struct colour colour;
};

void paint(struct stage *stage, struct colour colour);

void paint(struct stage *stage, struct colour colour)
{
    orm_set(stage, colour, colour);
}
