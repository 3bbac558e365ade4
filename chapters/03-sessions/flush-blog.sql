SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "username" TEXT NOT NULL UNIQUE,
    "karma" INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS "posts" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "user_id" INTEGER NOT NULL REFERENCES "users" ("id"),
    "title" TEXT NOT NULL
);
RELEASE orm_schema;
INSERT INTO users VALUES (1, 'ada', 0), (2, 'bob', 0), (3, 'cy', 0);
INSERT INTO posts VALUES (10, 1, 'Hello'), (20, 2, 'Hello'), (30, 3, 'Hello');
BEGIN;
SELECT "id", "username", "karma" FROM "users" WHERE "id" = ?;
  -- 1
SELECT "id", "username", "karma" FROM "users" WHERE "id" = ?;
  -- 2
SELECT "id", "username", "karma" FROM "users" WHERE "id" = ?;
  -- 3
SELECT "id", "user_id", "title" FROM "posts" WHERE "id" = ?;
  -- 10
SELECT "id", "user_id", "title" FROM "posts" WHERE "id" = ?;
  -- 20
UPDATE "users" SET "username" = ?, "karma" = ? WHERE "id" = ?;
  -- 'ada.l', 10, 1
INSERT INTO "users" ("id", "username", "karma") VALUES (?, ?, ?);
  -- 4, 'dee', 0
UPDATE "posts" SET "title" = ? WHERE "id" = ?;
  -- 'Hello, world', 10
INSERT INTO "posts" ("id", "user_id", "title") VALUES (?, ?, ?);
  -- 40, 4, 'Deep water'
DELETE FROM "posts" WHERE "id" = ?;
  -- 20
DELETE FROM "users" WHERE "id" = ?;
  -- 2
COMMIT;
