/* gcc: too many arguments to function 'orm_wants_no_fraction'
   clang: note: 'orm_wants_no_fraction' declared here */
#include <cormorant.h>

struct product {
    struct orm_object orm;
    orm_integer product_id;
    orm_integer price;
};

void raise_price(struct product *product);

void raise_price(struct product *product)
{
    orm_set(product, price, 1.39);
}
