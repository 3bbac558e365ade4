/* error: orm_set: a fraction is no value for price */
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
