SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "accounts" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "owner" TEXT NOT NULL,
    "balance" INTEGER NOT NULL CHECK (balance >= 0)
);
RELEASE orm_schema;
INSERT INTO "accounts" ("owner", "balance") VALUES (?, ?);
  -- 'ada', 100
BEGIN;
SELECT "id", "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 1
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 101, 1
SAVEPOINT orm_savepoint;
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 102, 1
SAVEPOINT orm_savepoint;
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 103, 1
RELEASE orm_savepoint;
SAVEPOINT orm_savepoint;
ROLLBACK TO orm_savepoint;
RELEASE orm_savepoint;
ROLLBACK TO orm_savepoint;
RELEASE orm_savepoint;
ROLLBACK;
