SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "accounts" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "owner" TEXT NOT NULL,
    "balance" INTEGER NOT NULL CHECK (balance >= 0),
    "version" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO "accounts" ("owner", "balance", "version") VALUES (?, ?, ?);
  -- 'ada', 100, 1
BEGIN;
SELECT "id", "owner", "balance", "version" FROM "accounts" WHERE "id" = ?;
  -- 1
COMMIT;
BEGIN;
SELECT "id", "owner", "balance", "version" FROM "accounts" WHERE "id" = ?;
  -- 1
COMMIT;
BEGIN;
UPDATE "accounts" SET "balance" = ?, "version" = ? WHERE "id" = ? AND "version" = ?;
  -- 150, 2, 1, 1
COMMIT;
BEGIN;
UPDATE "accounts" SET "balance" = ?, "version" = ? WHERE "id" = ? AND "version" = ?;
  -- 70, 2, 1, 1
ROLLBACK;
BEGIN;
SELECT "owner", "balance", "version" FROM "accounts" WHERE "id" = ?;
  -- 1
UPDATE "accounts" SET "balance" = ?, "version" = ? WHERE "id" = ? AND "version" = ?;
  -- 120, 3, 1, 2
COMMIT;
BEGIN;
SELECT "owner", "balance", "version" FROM "accounts" WHERE "id" = ?;
  -- 1
ROLLBACK;
