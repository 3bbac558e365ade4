CREATE TABLE users (id INTEGER PRIMARY KEY, username TEXT NOT NULL UNIQUE, karma INTEGER);
INSERT INTO users VALUES (1, 'ada', 0), (2, 'bob', 0), (3, 'cy', 0);
SELECT username, karma FROM users WHERE id = ?;
  -- 1
SELECT username, karma FROM users WHERE id = ?;
  -- 3
BEGIN;
UPDATE users SET karma = ? WHERE id = ?;
  -- 15, 1
UPDATE users SET karma = ? WHERE id = ?;
  -- 1, 3
COMMIT;
