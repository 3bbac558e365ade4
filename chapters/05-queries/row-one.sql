SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "age" INTEGER
);
RELEASE orm_schema;
BEGIN;
INSERT INTO "users" ("name", "age") VALUES (?, ?);
  -- 'ada', 36
INSERT INTO "users" ("name", "age") VALUES (?, ?);
  -- 'bob', 20
INSERT INTO "users" ("name") VALUES (?);
  -- 'cy'
COMMIT;
BEGIN;
SELECT "id", "name", "age" FROM "users" ORDER BY "id" DESC LIMIT ?;
  -- 1
SELECT "id", "name", "age" FROM "users" ORDER BY "id" DESC LIMIT ?;
  -- 0
SELECT "id", "name", "age" FROM "users" WHERE "name" = ? ORDER BY "id" DESC LIMIT ?;
  -- 'ada', 2
SELECT "id", "name", "age" FROM "users" ORDER BY "id" DESC LIMIT ?;
  -- 2
SELECT "id", "name", "age" FROM "users" WHERE "name" = ? ORDER BY "id" DESC LIMIT ?;
  -- 'dee', 2
SELECT "id", "name", "age" FROM "users" WHERE "name" = ? ORDER BY "id" DESC LIMIT ?;
  -- 'dee', 2
SELECT count(*) FROM "users";
SELECT EXISTS (SELECT 1 FROM "users" WHERE "name" = ?);
  -- 'dee'
SELECT max("age") FROM "users";
SELECT max("age") FROM "users" WHERE "name" = ?;
  -- 'cy'
SELECT max("age") FROM "users" WHERE "name" = ?;
  -- 'cy'
ROLLBACK;
