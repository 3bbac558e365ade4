/* gcc: incompatible type for argument 3
   clang: passing 'double' to parameter */
#include <cormorant.h>

struct ticket {
    struct orm_object orm;
    orm_integer id;
    orm_decimal price;
};

void raise_price(struct ticket *ticket);

void raise_price(struct ticket *ticket)
{
    orm_set(ticket, price, 34.99);
}
