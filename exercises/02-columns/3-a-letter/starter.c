/* Expect: 2 "Ada has paid, and gets the letter 'Ada owes 0.00'" */

#include "exercise.h"

#include <stdlib.h>
#include <string.h>

struct tab {
    struct orm_object orm;
    orm_text  guest;
    orm_float owes;
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

static bool change(const char *path, const char *guest, double by)
{
    struct orm_database *bar = orm_open(path, ORM_MODELS(tab), NULL);
    orm_create_all(bar);
    struct tab *tab = orm_find(bar, tab, .guest = guest);
    if (tab) {
        orm_set(tab, owes, tab->owes + by);
        orm_update(bar, tab);
    } else {
        orm_insert(bar, orm_new(bar, tab, .guest = guest, .owes = by));
    }
    bool stored = orm_status(bar) == ORM_OK;
    orm_close(bar);
    return stored;
}

bool order(const char *path, const char *guest, const char *amount)
{
    return is_amount(amount)
        && change(path, guest, strtod(amount, NULL));
}

bool pay(const char *path, const char *guest, const char *amount)
{
    return is_amount(amount)
        && change(path, guest, -strtod(amount, NULL));
}

bool remind(const char *path, const char *guest,
            char letter[LETTER_SIZE])
{
    struct orm_database *bar = orm_open(path, ORM_MODELS(tab), NULL);
    struct tab *tab = orm_find(bar, tab, .guest = guest);
    bool owes = tab && tab->owes > 0;
    if (owes)
        snprintf(letter, LETTER_SIZE, "%s owes %.2f", guest, tab->owes);
    orm_close(bar);
    return owes;
}
