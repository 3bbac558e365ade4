CREATE TABLE accounts (id INTEGER PRIMARY KEY, owner TEXT, balance INTEGER);
INSERT INTO accounts VALUES (1, 'ada', 100);
BEGIN;
UPDATE accounts SET balance = 70 WHERE id = 1;
INSERT INTO accounts (owner, balance) VALUES ('cy', 30);
ROLLBACK;
SELECT owner, balance FROM accounts WHERE id = ?;
  -- 1
SELECT owner, balance FROM accounts WHERE id = ?;
  -- 2
INSERT INTO accounts (owner, balance) VALUES ('dan', 5000);
SELECT owner, balance FROM accounts WHERE id = ?;
  -- 2
