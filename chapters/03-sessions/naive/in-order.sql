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
INSERT INTO "users" ("id", "username", "karma") VALUES (?, ?, ?);
  -- 2, 'bob', 0
INSERT INTO "posts" ("id", "user_id", "title") VALUES (?, ?, ?);
  -- 20, 2, 'Hello'
DELETE FROM "users" WHERE "id" = ?;
  -- 2
INSERT INTO "posts" ("id", "user_id", "title") VALUES (?, ?, ?);
  -- 40, 4, 'Deep water'
