SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "notes" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "body" TEXT
);
RELEASE orm_schema;
WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 40) INSERT INTO notes SELECT i, hex(zeroblob(4000)) FROM n;
BEGIN;
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 1
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 2
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 3
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 4
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 5
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 6
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 7
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 8
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 9
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 10
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 11
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 12
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 13
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 14
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 15
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 16
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 17
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 18
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 19
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 20
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 21
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 22
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 23
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 24
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 25
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 26
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 27
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 28
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 29
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 30
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 31
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 32
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 33
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 34
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 35
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 36
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 37
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 38
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 39
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 40
COMMIT;
BEGIN;
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 1
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 2
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 3
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 4
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 5
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 6
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 7
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 8
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 9
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 10
COMMIT;
BEGIN;
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 11
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 12
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 13
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 14
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 15
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 16
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 17
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 18
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 19
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 20
COMMIT;
BEGIN;
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 21
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 22
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 23
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 24
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 25
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 26
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 27
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 28
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 29
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 30
COMMIT;
BEGIN;
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 31
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 32
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 33
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 34
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 35
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 36
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 37
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 38
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 39
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 40
COMMIT;
BEGIN;
SELECT "id", "body" FROM "notes" WHERE "id" = ?;
  -- 1
UPDATE "notes" SET "body" = ? WHERE "id" = ?;
  -- 'version 1', 1
COMMIT;
BEGIN;
UPDATE "notes" SET "body" = ? WHERE "id" = ?;
  -- 'version 2', 1
COMMIT;
BEGIN;
UPDATE "notes" SET "body" = ? WHERE "id" = ?;
  -- 'version 3', 1
COMMIT;
BEGIN;
UPDATE "notes" SET "body" = ? WHERE "id" = ?;
  -- 'version 4', 1
COMMIT;
BEGIN;
UPDATE "notes" SET "body" = ? WHERE "id" = ?;
  -- 'version 5', 1
COMMIT;
BEGIN;
UPDATE "notes" SET "body" = ? WHERE "id" = ?;
  -- 'version 6', 1
COMMIT;
BEGIN;
UPDATE "notes" SET "body" = ? WHERE "id" = ?;
  -- 'version 7', 1
COMMIT;
BEGIN;
UPDATE "notes" SET "body" = ? WHERE "id" = ?;
  -- 'version 8', 1
COMMIT;
BEGIN;
UPDATE "notes" SET "body" = ? WHERE "id" = ?;
  -- 'version 9', 1
COMMIT;
BEGIN;
UPDATE "notes" SET "body" = ? WHERE "id" = ?;
  -- 'version 10', 1
COMMIT;
BEGIN;
UPDATE "notes" SET "body" = ? WHERE "id" = ?;
  -- 'version 11', 1
COMMIT;
BEGIN;
UPDATE "notes" SET "body" = ? WHERE "id" = ?;
  -- 'version 12', 1
COMMIT;
BEGIN;
UPDATE "notes" SET "body" = ? WHERE "id" = ?;
  -- 'version 13', 1
COMMIT;
BEGIN;
UPDATE "notes" SET "body" = ? WHERE "id" = ?;
  -- 'version 14', 1
COMMIT;
BEGIN;
UPDATE "notes" SET "body" = ? WHERE "id" = ?;
  -- 'version 15', 1
COMMIT;
BEGIN;
UPDATE "notes" SET "body" = ? WHERE "id" = ?;
  -- 'version 16', 1
COMMIT;
BEGIN;
UPDATE "notes" SET "body" = ? WHERE "id" = ?;
  -- 'version 17', 1
COMMIT;
BEGIN;
UPDATE "notes" SET "body" = ? WHERE "id" = ?;
  -- 'version 18', 1
COMMIT;
BEGIN;
UPDATE "notes" SET "body" = ? WHERE "id" = ?;
  -- 'version 19', 1
COMMIT;
BEGIN;
UPDATE "notes" SET "body" = ? WHERE "id" = ?;
  -- 'version 20', 1
COMMIT;
SAVEPOINT orm_schema;
DROP TABLE IF EXISTS "notes";
RELEASE orm_schema;
