SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "accounts" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "owner" TEXT NOT NULL,
    "balance" INTEGER NOT NULL CHECK (balance >= 0)
);
RELEASE orm_schema;
INSERT INTO "accounts" ("owner", "balance") VALUES (?, ?);
  -- 'ada', 100
INSERT INTO "accounts" ("owner", "balance") VALUES (?, ?);
  -- 'bob', 20
BEGIN;
SAVEPOINT orm_savepoint;
SELECT "id", "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 2
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 320, 2
RELEASE orm_savepoint;
SAVEPOINT orm_savepoint;
SELECT "id", "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 1
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- -800, 1
ROLLBACK TO orm_savepoint;
RELEASE orm_savepoint;
SAVEPOINT orm_savepoint;
SELECT "id", "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 7
ROLLBACK TO orm_savepoint;
RELEASE orm_savepoint;
SAVEPOINT orm_savepoint;
SELECT "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 2
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 280, 2
RELEASE orm_savepoint;
SELECT "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 1
COMMIT;
