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
COMMIT;
BEGIN;
SELECT "id", "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 1
COMMIT;
BEGIN;
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 150, 1
COMMIT;
BEGIN;
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 70, 1
COMMIT;
BEGIN;
SELECT "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 1
ROLLBACK;
