CREATE TABLE users (id INTEGER PRIMARY KEY, username TEXT NOT NULL UNIQUE, age INTEGER);
INSERT INTO users VALUES (1, 'ada', 36), (2, 'bob', 17), (3, 'o''brien', 52);
SELECT username FROM users WHERE 1 = 1 AND username = ? ORDER BY age DESC;
  -- 'o''brien'
SELECT username FROM users WHERE 1 = 1 AND age >= ? ORDER BY age DESC;
  -- 18
SELECT username FROM users WHERE 1 = 1 AND username = ? AND age >= ? ORDER BY age DESC LIMIT ?;
  -- 'ada', 18, 2
