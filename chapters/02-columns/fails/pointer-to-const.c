/* error: const enum role * is not const unsigned * */
enum role { MEMBER, SPEAKER, ORGANIZER };

_Static_assert(_Generic((enum role)0, unsigned: 1, default: 0),
               "enum role is not unsigned");
_Static_assert(_Generic((enum role *)0, unsigned *: 1, default: 0),
               "enum role * is not unsigned *");
_Static_assert(
    _Generic((const enum role *)0, const unsigned *: 1, default: 0),
    "const enum role * is not const unsigned *");
