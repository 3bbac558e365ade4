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
BEGIN;
SELECT "id", "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 1
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 150, 1
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 70, 1
COMMIT;
ROLLBACK;
COMMIT;
BEGIN IMMEDIATE;
BEGIN IMMEDIATE;
COMMIT;
BEGIN IMMEDIATE;
SELECT "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 1
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 120, 1
COMMIT;
