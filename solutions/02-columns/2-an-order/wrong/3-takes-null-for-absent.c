/* Expect: 3 "8.5 | 'none'" */

#include "exercise.h"

const char *const place_sends[] = {
    "INSERT INTO orders (customer, total, note, status)"
    " VALUES (?, ?, ?, ?) RETURNING placed_at",
    NULL,
};

const char *const place_leaves = "13 | 'none' | 'PENDING'";

const char *const place_without_note_leaves =
    "8.5 | 'none' | 'PENDING'";

const char *const agree_sends[] = { NULL };

const char *const pay_sends[] = {
    "UPDATE orders SET status = ?, changed_at = ? WHERE order_id = ?",
    NULL,
};

const char *const haggle_sends[] = {
    "UPDATE orders SET total = ?, changed_at = ? WHERE order_id = ?",
    NULL,
};

const char *const ship_leaves = "'SHIPPED' | '08:30'";

const char *const lengths = "19 | 26";
