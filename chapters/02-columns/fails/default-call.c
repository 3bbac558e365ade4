/* gcc: initializer element is not constant
   clang: initializer element is not a compile-time constant */
#include <cormorant.h>

struct enrolment {
    struct orm_object orm;
    orm_integer id;
    orm_date    enrolled_on;
};

static const struct orm_column enrolment_columns[] = {
    ORM_COLUMN(enrolment, id, .primary_key = true),
    ORM_COLUMN(enrolment, enrolled_on, .default_value =
        ORM_DEFAULT(enrolment, enrolled_on, orm_today(NULL))),
    ORM_END,
};
ORM_MODEL(enrolment, .columns = enrolment_columns);
