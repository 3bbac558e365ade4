CREATE TABLE users (id INTEGER PRIMARY KEY, username TEXT NOT NULL UNIQUE, age INTEGER);
INSERT INTO users VALUES (1, 'ada', 36), (2, 'bob', 17), (3, 'o''brien', 52);
SELECT username FROM users WHERE username = 'ada' AND age >= 18;
SELECT username FROM users WHERE username = 'nobody' OR 'a' = 'a';
