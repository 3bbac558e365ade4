SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "accounts" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "owner" TEXT NOT NULL,
    "balance" INTEGER NOT NULL,
    "overdraft" INTEGER DEFAULT (500) NOT NULL
);
RELEASE orm_schema;
INSERT INTO "accounts" ("owner", "balance") VALUES (?, ?) RETURNING "overdraft";
  -- 'ada', 100
INSERT INTO "accounts" ("owner", "balance") VALUES (?, ?) RETURNING "overdraft";
  -- 'bob', 20
BEGIN;
SELECT "id", "owner", "balance", "overdraft" FROM "accounts" WHERE "id" = ?;
  -- 1
SELECT "id", "owner", "balance", "overdraft" FROM "accounts" WHERE "id" = ?;
  -- 2
UPDATE "accounts" SET "id" = ?, "owner" = ? WHERE "id" = ?;
  -- 11, 'Ada King', 1
INSERT INTO "accounts" ("owner", "balance") VALUES (?, ?) RETURNING "overdraft";
  -- 'cy', 30
DELETE FROM "accounts" WHERE "id" = ?;
  -- 2
ROLLBACK;
BEGIN;
SELECT "owner", "balance", "overdraft" FROM "accounts" WHERE "id" = ?;
  -- 1
ROLLBACK;
