SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "username" TEXT NOT NULL UNIQUE,
    "email" TEXT,
    "karma" INTEGER NOT NULL
);
RELEASE orm_schema;
BEGIN;
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'ada', 15
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'bob', 3
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'cy', 0
COMMIT;
BEGIN;
SELECT "username", "email", "karma" FROM "users" WHERE "id" = ?;
  -- 1
SELECT "username", "email", "karma" FROM "users" WHERE "id" = ?;
  -- 2
SELECT "username", "email", "karma" FROM "users" WHERE "id" = ?;
  -- 3
ROLLBACK;
