SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "username" TEXT NOT NULL UNIQUE,
    "karma" INTEGER NOT NULL
);
RELEASE orm_schema;
BEGIN;
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'ada', 0
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'bob', 0, 'cy', 0, 'dee', 0, 'eve', 0, 'flo', 0
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'gus', 0
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'hal', 0
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'ida', 0
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'jo', 0
SELECT "id", "username", "karma" FROM "users" WHERE "id" = ?;
  -- 1
UPDATE "users" SET "karma" = ? WHERE "id" = ?;
  -- 15, 1
UPDATE "users" SET "karma" = ? WHERE "id" = ?;
  -- 1, 2
UPDATE "users" SET "karma" = ? WHERE "id" = ?;
  -- 1, 3
UPDATE "users" SET "karma" = ? WHERE "id" = ?;
  -- 1, 4
UPDATE "users" SET "karma" = ? WHERE "id" = ?;
  -- 1, 5
UPDATE "users" SET "karma" = ? WHERE "id" = ?;
  -- 1, 6
UPDATE "users" SET "karma" = ? WHERE "id" = ?;
  -- 1, 7
UPDATE "users" SET "karma" = ? WHERE "id" = ?;
  -- 1, 8
UPDATE "users" SET "karma" = ? WHERE "id" = ?;
  -- 1, 9
UPDATE "users" SET "karma" = ? WHERE "id" = ?;
  -- 1, 10
COMMIT;
