CREATE TABLE users (name, age);
INSERT INTO users VALUES ('ada', 9), ('bob', 40), ('cy', 41);
SELECT name FROM users WHERE name = 'ada' OR name = 'bob' AND age > 17 ORDER BY name DESC;
