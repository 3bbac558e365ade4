/* Expect: 4 "Ada owes 0.28" */

#include "exercise.h"

#include <stdlib.h>
#include <string.h>

struct tab {
    struct orm_object orm;
    orm_text    guest;
    orm_decimal owes;
};

static const struct orm_column tab_columns[] = {
    ORM_COLUMN(tab, guest, .type = ORM_STRING(40),
               .primary_key = true),
    ORM_COLUMN(tab, owes, .type = ORM_NUMERIC(10, 2)),
    ORM_END,
};
ORM_MODEL(tab, .table = "tabs", .columns = tab_columns);

static bool is_amount(const char *text)
{
    static const char digits[] = "0123456789";
    size_t whole = strspn(text, digits), behind = 0;
    text += whole;
    if (*text == '.') {
        behind = strspn(++text, digits);
        if (behind == 0)
            return false;
        text += behind;
    }
    return whole >= 1 && whole <= 6 && behind <= 2 && !*text;
}

/* In cents, so that all amounts have one scale. */
static int64_t cents_in(const char *text)
{
    return (int64_t)(strtod(text, NULL) * 100);
}

static bool change(const char *path, const char *guest, int64_t cents)
{
    struct orm_database *bar = orm_open(path, ORM_MODELS(tab), NULL);
    orm_create_all(bar);
    struct tab *tab = orm_find(bar, tab, .guest = guest);
    if (tab) {
        orm_set(tab, owes, orm_units(tab->owes.units + cents, 2));
        orm_update(bar, tab);
    } else {
        orm_insert(bar, orm_new(bar, tab, .guest = guest,
                                .owes = { cents, 2 }));
    }
    bool stored = orm_status(bar) == ORM_OK;
    orm_close(bar);
    return stored;
}

bool order(const char *path, const char *guest, const char *amount)
{
    return is_amount(amount)
        && change(path, guest, cents_in(amount));
}

bool pay(const char *path, const char *guest, const char *amount)
{
    return is_amount(amount)
        && change(path, guest, -cents_in(amount));
}

bool remind(const char *path, const char *guest,
            char letter[LETTER_SIZE])
{
    struct orm_database *bar = orm_open(path, ORM_MODELS(tab), NULL);
    struct tab *tab = orm_find(bar, tab, .guest = guest);
    bool owes = tab && tab->owes.units > 0;
    if (owes) {
        char amount[ORM_DECIMAL_ROOM];
        orm_decimal_text(tab->owes, amount);
        snprintf(letter, LETTER_SIZE, "%s owes %s", guest, amount);
    }
    orm_close(bar);
    return owes;
}
