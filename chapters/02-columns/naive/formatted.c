/* A moment's text by snprintf(); a second argument times both ways. */
#include <cormorant.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static void format(struct orm_datetime_value moment,
                   char text[ORM_DATETIME_ROOM])
{
    char form[80];
    snprintf(form, sizeof form, "%04d-%02d-%02d %02d:%02d:%02d.%06d",
             moment.date.year, moment.date.month, moment.date.day,
             moment.time.hour, moment.time.minute, moment.time.second,
             (int)moment.time.microsecond);
    memcpy(text, form, ORM_DATETIME_ROOM);
}

static double nanoseconds(void (*write)(struct orm_datetime_value,
                                        char *), int count)
{
    struct orm_datetime_value moment =
        orm_moment(orm_ymd(2026, 12, 1), orm_hms(13, 45, 0));
    char text[ORM_DATETIME_ROOM];
    clock_t begin = clock();
    for (int i = 0; i < count; i++) {
        moment.time.microsecond = i % 1000000;
        write(moment, text);
    }
    return (double)(clock() - begin) / CLOCKS_PER_SEC * 1e9 / count;
}

int main(int argc, char **argv)
{
    char one[ORM_DATETIME_ROOM], other[ORM_DATETIME_ROOM];
    struct orm_datetime_value moment =
        orm_moment(orm_ymd(2026, 12, 1), orm_hms(13, 45, 0));
    format(moment, one);
    orm_datetime_text(moment, other);
    printf("%s\n%s\n", one, other);
    if (argc > 2)
        printf("%.0f ns and %.0f ns\n",
               nanoseconds(format, atoi(argv[2])),
               nanoseconds(orm_datetime_text, atoi(argv[2])));
    return 0;
}
