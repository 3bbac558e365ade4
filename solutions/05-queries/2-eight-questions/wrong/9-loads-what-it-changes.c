/* Expect: 8 "WHERE name = ?" */

#include "exercise.h"

/* 1. And, or, not. */
const char *const combine_sends[] = {
    "SELECT id FROM users WHERE age < ? OR karma >= ? AND name = ?\n"
    "-- 18, 5, 'ada'",
    "SELECT id FROM users WHERE age >= ? AND (karma >= ? OR name = ?)\n"
    "-- 18, 5, 'ada'",
    "SELECT id FROM users WHERE NOT (age < ? OR name = ?)\n"
    "-- 18, 'ada'",
    "SELECT id FROM users WHERE age < ?\n-- 18",
    NULL,
};

/* 2. One of several. */
const char *const pick_sends[] = {
    "SELECT id FROM users WHERE id IN (?, ?)\n-- 8, 13",
    "SELECT id FROM users WHERE id NOT IN (?, ?, ?)\n-- 2, 3, 5",
    "SELECT id FROM users WHERE 0 = 1 OR karma BETWEEN ? AND ?\n"
    "-- 1, 10",
    NULL,
};

/* 3. Who is not known. */
const char *const wonder_sends[] = {
    "SELECT id, name, age, karma FROM users WHERE id = ?\n-- 2",
    "SELECT id FROM users WHERE age IS NULL",
    "SELECT id FROM users WHERE age IS NOT NULL",
    "SELECT id FROM users WHERE age < NULL",
    "SELECT id, name, age, karma FROM users"
    " WHERE karma = ? AND age IS NULL\n-- 0",
    NULL,
};

/* 4. Other tables. */
const char *const join_sends[] = {
    "SELECT posts.id, posts.user_id, posts.title FROM posts"
    " JOIN users ON posts.user_id = users.id"
    " WHERE users.name = ? ORDER BY posts.id DESC\n-- 'ada'",
    "SELECT posts.id, posts.user_id, posts.title FROM posts"
    " WHERE EXISTS (SELECT 1 FROM users"
    " WHERE users.id = posts.user_id AND users.name = ?)\n-- 'ada'",
    NULL,
};

/* 5. How many? */
const char *const count_sends[] = {
    "SELECT count(*) FROM posts WHERE title LIKE ? ESCAPE '\\'\n"
    "-- '%100\\%%'",
    "SELECT count(*) FROM (SELECT id, user_id, title FROM posts"
    " WHERE title LIKE ? ESCAPE '\\' ORDER BY id DESC LIMIT ?)\n"
    "-- '%100\\%%', 3",
    "SELECT EXISTS (SELECT 1 FROM posts"
    " WHERE title LIKE ? ESCAPE '\\')\n-- '%100\\%%'",
    NULL,
};

/* 6. One of them. */
const char *const take_one_sends[] = {
    "SELECT id, name, age, karma FROM users ORDER BY name LIMIT ?\n"
    "-- 1",
    "SELECT id, name, age, karma FROM users ORDER BY name LIMIT ?\n"
    "-- 2",
    NULL,
};

/* 7. Behind a limit. */
const char *const derive_sends[] = {
    "SELECT id, user_id, title FROM posts"
    " ORDER BY id DESC LIMIT ? OFFSET ?\n-- 10, 10",
    "SELECT id, user_id, title FROM (SELECT id, user_id, title"
    " FROM posts ORDER BY id DESC LIMIT ?) AS posts WHERE title = ?\n"
    "-- 10, 'Hello'",
    NULL,
};

/* 8. Rows that are changed. */
const char *const reward_sends[] = {
    "SELECT id, name, age, karma FROM users WHERE id = ?\n-- 1",
    "UPDATE users SET karma = ? WHERE id = ?\n-- 20, 1",
    "SELECT id, name, age, karma FROM users WHERE name = ?\n-- 'bob'",
    "UPDATE users SET karma = ? WHERE name = ?\n-- 8, 'bob'",
    "UPDATE users SET karma = karma + ? WHERE karma > ?"
    " RETURNING id, karma\n-- 1, 10",
    "DELETE FROM posts WHERE user_id = ?\n-- 1",
    NULL,
};
