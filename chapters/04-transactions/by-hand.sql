CREATE TABLE accounts (id INTEGER PRIMARY KEY, balance INTEGER NOT NULL CHECK (balance >= 0));
INSERT INTO accounts VALUES (1, 100), (2, 20);
BEGIN;
UPDATE accounts SET balance = ?2 WHERE id = ?1;
  -- 1, 130
UPDATE accounts SET balance = ?2 WHERE id = ?1;
  -- 2, -10
ROLLBACK;
BEGIN;
UPDATE accounts SET balance = ?2 WHERE id = ?1;
  -- 2, 0
UPDATE accounts SET balance = ?2 WHERE id = ?1;
  -- 1, 120
COMMIT;
