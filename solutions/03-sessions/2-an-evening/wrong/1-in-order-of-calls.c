/* Expect: 1 "DELETE FROM users" */

#include "exercise.h"

/* 1. Written at the end. */
const char *const write_at_the_end_sends[] = {
    "DELETE FROM users WHERE id = ?",
    "DELETE FROM posts WHERE id = ?",
    "INSERT INTO posts (user_id, title) VALUES (?, ?)",
    "INSERT INTO users (name, role_id, karma) VALUES (?, ?, ?)",
    "UPDATE posts SET title = ? WHERE id = ?",
    "UPDATE users SET karma = ? WHERE id = ?",
    "COMMIT",
    NULL,
};

/* 2. Looked for. */
const char *const look_sends[] = {
    "INSERT INTO users (name, role_id, karma) VALUES (?, ?, ?)",
    "SELECT id, name, role_id, karma FROM users WHERE id = ?",
    "SELECT id, name, role_id, karma FROM users WHERE id = ?",
    "SELECT id, name FROM roles WHERE id = ?",
    NULL,
};

/* 3. Grown old. */
const char *const grow_old_sends[] = {
    "COMMIT",
    "BEGIN",
    "UPDATE users SET karma = ? WHERE id = ?",
    "SELECT name, role_id, karma FROM users WHERE id = ?",
    "UPDATE users SET karma = ? WHERE id = ?",
    "UPDATE users SET karma = ? WHERE id = ?",
    "COMMIT",
    NULL,
};

/* 4. Many at once. */
const char *const store_many_sends[] = {
    "INSERT INTO roles (name) VALUES (?)",
    "INSERT INTO roles (name) VALUES (?), (?), (?), (?), (?)",
    "INSERT INTO roles (name) VALUES (?)",
    "INSERT INTO roles (id) VALUES (?), (?), (?), (?), (?)",
    "INSERT INTO roles (id) VALUES (?)",
    NULL,
};

/* 5. The same again. */
const char *const replace_sends[] = {
    "UPDATE posts SET user_id = ?, title = ? WHERE id = ?",
    "INSERT INTO users (name, role_id, karma) VALUES (?, ?, ?)",
    NULL,
};
