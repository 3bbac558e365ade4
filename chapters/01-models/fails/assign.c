/* gcc: assignment of read-only member 'price'
   clang: cannot assign to non-static data member 'price' */
#include <cormorant.h>

struct product {
    struct orm_object orm;
    orm_integer product_id;
    orm_integer price;
};

void raise_price(struct product *product);

void raise_price(struct product *product)
{
    product->price += 10;
}
