/* Expect: 3 "330" */

#include "exercise.h"

#include <string.h>

struct tab {
    struct orm_object orm;
    orm_text    guest;
    orm_integer owes;
};

static const struct orm_column tab_columns[] = {
    ORM_COLUMN(tab, guest, .type = ORM_STRING(40),
               .primary_key = true),
    ORM_COLUMN(tab, owes),
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
    struct orm_decimal_value amount = { 0, 2 };
    orm_decimal_parse(text, strlen(text), &amount);
    orm_decimal_rescale(&amount, 2);
    return amount.units;
}

static bool change(const char *path, const char *guest, int64_t cents)
{
    struct orm_database *bar = orm_open(path, ORM_MODELS(tab), NULL);
    orm_create_all(bar);
    struct tab *tab = orm_find(bar, tab, .guest = guest);
    if (tab) {
        orm_set(tab, owes, tab->owes + cents);
        orm_update(bar, tab);
    } else {
        orm_insert(bar, orm_new(bar, tab, .guest = guest,
                                .owes = cents));
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
    bool owes = tab && tab->owes > 0;
    if (owes) {
        char amount[ORM_DECIMAL_ROOM];
        orm_decimal_text(orm_units(tab->owes, 2), amount);
        snprintf(letter, LETTER_SIZE, "%s owes %s", guest, amount);
    }
    orm_close(bar);
    return owes;
}
