/* The key of a row that is gone, given again or never again. */
#include <cormorant.h>
#include <inttypes.h>

struct ticket {
    struct orm_object orm;
    orm_integer number;
};

struct invoice {
    struct orm_object orm;
    orm_integer number;
};

static const struct orm_column ticket_columns[] = {
    ORM_COLUMN(ticket, number, .primary_key = true),
    ORM_END,
};
ORM_MODEL(ticket, .table = "tickets", .columns = ticket_columns);

static const struct orm_column invoice_columns[] = {
    ORM_COLUMN(invoice, number, .primary_key = true,
               .autoincrement = true),
    ORM_END,
};
ORM_MODEL(invoice, .table = "invoices", .columns = invoice_columns);

int main(int argc, char **argv)
{
    struct orm_database *shop = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(ticket, invoice),
        NULL);
    orm_create_all(shop);
    for (int i = 0; i < 3; i++) {
        struct ticket *ticket = orm_new_empty(shop, ticket);
        struct invoice *invoice = orm_new_empty(shop, invoice);
        orm_insert(shop, ticket);
        orm_insert(shop, invoice);
        printf("ticket %" PRId64 ", invoice %" PRId64 "\n",
               ticket->number, invoice->number);
        if (i == 1) {
            orm_delete(shop, ticket);
            orm_delete(shop, invoice);
        }
    }
    orm_close(shop);
    return 0;
}
