SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "accounts" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "owner" TEXT NOT NULL,
    "balance" INTEGER NOT NULL CHECK (balance >= 0)
);
RELEASE orm_schema;
BEGIN;
INSERT INTO "accounts" ("owner", "balance") VALUES (?, ?);
  -- 'ada', 100
INSERT INTO "accounts" ("owner", "balance") VALUES (?, ?);
  -- 'bob', 20
COMMIT;
BEGIN;
SELECT "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 2
SELECT "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 1
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 130, 1
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- -10, 2
ROLLBACK;
