#include "exercise.h"

/* 1. Three new objects. */
const char *const store_sends[] = {
    "INSERT INTO products (name) VALUES (?) RETURNING quantity",
    "INSERT INTO products (name, quantity, note) VALUES (?, ?, ?)",
    "INSERT INTO visits DEFAULT VALUES",
    NULL,
};

/* 2. Changes, and what only looks like one. */
const char *const change_sends[] = {
    "UPDATE products SET quantity = ?, note = ? WHERE product_id = ?",
    NULL,
};

/* 3. There and back again. */
const char *const change_back_sends[] = {
    "UPDATE products SET quantity = ? WHERE product_id = ?",
    NULL,
};

/* 4. Looking for rows. */
const char *const find_sends[] = {
    "SELECT product_id, name, quantity, expiry_date, note"
    " FROM products WHERE product_id = ?",
    "SELECT product_id, name, quantity, expiry_date, note"
    " FROM products WHERE product_id = ?",
    NULL,
};

/* 5. Mistakes. */
const char *const fail_sends[] = {
    "UPDATE products SET name = ? WHERE product_id = ?",
    "UPDATE products SET name = ? WHERE product_id = ?",
    "DELETE FROM products WHERE product_id = ?",
    NULL,
};
