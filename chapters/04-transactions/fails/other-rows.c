/* gcc: initialization of 'const struct account *' from incompatible
   clang: incompatible pointer types initializing */
#include <cormorant.h>

struct account {
    struct orm_object orm;
    orm_integer id;
    orm_integer balance;
};

static const struct orm_column account_columns[] = {
    ORM_COLUMN(account, id, .primary_key = true),
    ORM_COLUMN(account, balance),
    ORM_END,
};
ORM_MODEL(account, .table = "accounts", .columns = account_columns);

struct line {
    int64_t id, balance;
};

void save(struct orm_session *session, const struct line *lines);

void save(struct orm_session *session, const struct line *lines)
{
    orm_bulk_update(session, account, lines, 100, balance);
}
