SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "username" TEXT NOT NULL,
    "email" TEXT,
    "karma" INTEGER NOT NULL
);
RELEASE orm_schema;
WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 10) INSERT INTO users SELECT i, 'user number ' || i, 'number-' || i || '@example.org', 0 FROM n;
BEGIN;
SELECT "id", "username", "email", "karma" FROM "users" WHERE "id" = ?;
  -- 1
SELECT "id", "username", "email", "karma" FROM "users" WHERE "id" = ?;
  -- 2
SELECT "id", "username", "email", "karma" FROM "users" WHERE "id" = ?;
  -- 3
SELECT "id", "username", "email", "karma" FROM "users" WHERE "id" = ?;
  -- 4
SELECT "id", "username", "email", "karma" FROM "users" WHERE "id" = ?;
  -- 5
SELECT "id", "username", "email", "karma" FROM "users" WHERE "id" = ?;
  -- 6
SELECT "id", "username", "email", "karma" FROM "users" WHERE "id" = ?;
  -- 7
SELECT "id", "username", "email", "karma" FROM "users" WHERE "id" = ?;
  -- 8
SELECT "id", "username", "email", "karma" FROM "users" WHERE "id" = ?;
  -- 9
SELECT "id", "username", "email", "karma" FROM "users" WHERE "id" = ?;
  -- 10
UPDATE "users" SET "karma" = ? WHERE "id" = ?;
  -- 10, 6
UPDATE "users" SET "karma" = ? WHERE "id" = ?;
  -- 20, 6
ROLLBACK;
