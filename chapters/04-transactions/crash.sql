SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "accounts" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "owner" TEXT NOT NULL,
    "balance" INTEGER NOT NULL CHECK (balance >= 0)
);
RELEASE orm_schema;
BEGIN;
INSERT INTO "accounts" ("owner", "balance") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'one of twenty owners', 100, 'one of twenty owners', 100, 'one of twenty owners', 100, 'one of twenty owners', 100, 'one of twenty owners', 100, 'one of twenty owners', 100, 'one of twenty owners', 100, 'one of twenty owners', 100, 'one of twenty owners', 100, 'one of twenty owners', 100
INSERT INTO "accounts" ("owner", "balance") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'one of twenty owners', 100, 'one of twenty owners', 100, 'one of twenty owners', 100, 'one of twenty owners', 100, 'one of twenty owners', 100, 'one of twenty owners', 100, 'one of twenty owners', 100, 'one of twenty owners', 100, 'one of twenty owners', 100, 'one of twenty owners', 100
COMMIT;
BEGIN;
SELECT "id", "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 1
SELECT "id", "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 2
SELECT "id", "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 3
SELECT "id", "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 4
SELECT "id", "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 5
SELECT "id", "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 6
SELECT "id", "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 7
SELECT "id", "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 8
SELECT "id", "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 9
SELECT "id", "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 10
SELECT "id", "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 11
SELECT "id", "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 12
SELECT "id", "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 13
SELECT "id", "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 14
SELECT "id", "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 15
SELECT "id", "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 16
SELECT "id", "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 17
SELECT "id", "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 18
SELECT "id", "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 19
SELECT "id", "owner", "balance" FROM "accounts" WHERE "id" = ?;
  -- 20
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 0, 1
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 0, 2
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 0, 3
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 0, 4
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 0, 5
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 0, 6
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 0, 7
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 0, 8
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 0, 9
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 0, 10
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 0, 11
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 0, 12
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 0, 13
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 0, 14
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 0, 15
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 0, 16
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 0, 17
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 0, 18
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 0, 19
UPDATE "accounts" SET "balance" = ? WHERE "id" = ?;
  -- 0, 20
SELECT sum(balance) FROM accounts;
SELECT sum(balance) FROM accounts;
