SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "accounts" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "owner" TEXT NOT NULL,
    "balance" INTEGER NOT NULL CHECK (balance >= 0)
);
RELEASE orm_schema;
BEGIN;
INSERT INTO "accounts" ("owner", "balance") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'ada', 100, 'bob', 20, 'cy', 300, 'dan', 70, 'eve', 900
INSERT INTO "accounts" ("owner", "balance") VALUES (?, ?);
  -- 'fay', 5
SELECT "id", "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 5
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 306, 3
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 918, 5
SELECT "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 5
DELETE FROM "accounts" WHERE "id" = ?;
  -- 6
DELETE FROM "accounts" WHERE "id" = ?;
  -- 7
COMMIT;
