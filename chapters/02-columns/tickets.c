/* A ticket: what it cost, for whom, whether paid, and when bought. */
#include <cormorant.h>

struct ticket {
    struct orm_object orm;
    orm_integer        id;
    orm_text           email;
    orm_decimal        price;
    orm_boolean        paid;
    orm_datetime       bought;
    orm_maybe_datetime used;
};

static const struct orm_column ticket_columns[] = {
    ORM_COLUMN(ticket, id, .primary_key = true),
    ORM_COLUMN(ticket, email, .type = ORM_STRING(20),
               .not_null = true),
    ORM_COLUMN(ticket, price, .type = ORM_NUMERIC(8, 2)),
    ORM_COLUMN(ticket, paid),
    ORM_COLUMN(ticket, bought),
    ORM_COLUMN(ticket, used),
    ORM_END,
};
ORM_MODEL(ticket, .table = "tickets", .columns = ticket_columns);

static void show(const struct ticket *ticket)
{
    char price[ORM_DECIMAL_ROOM], bought[ORM_DATETIME_ROOM];
    orm_decimal_text(ticket->price, price);
    orm_datetime_text(ticket->bought, bought);
    printf("%s paid %s: %s\nbought %s, %s\n", ticket->email, price,
           ticket->paid ? "yes" : "no", bought,
           ticket->used ? "used" : "not used yet");
}

int main(int argc, char **argv)
{
    struct orm_database *hall = orm_open(
        argc > 1 ? argv[1] : ":memory:", ORM_MODELS(ticket), NULL);
    orm_create_all(hall);

    struct ticket *ticket = orm_new(hall, ticket,
        .email = "zoë@example.org", .price = { 3499, 2 }, .paid = true,
        .bought = orm_moment(orm_ymd(2026, 12, 1), orm_hms(13, 45, 0)));
    orm_insert(hall, ticket);
    show(orm_find(hall, ticket, .id = 1));

    orm_set(ticket, price, orm_units(34995, 3));
    if (orm_update(hall, ticket) != ORM_OK)
        printf("%s\n", orm_message(hall));
    orm_close(hall);
    return 0;
}
