SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "username" TEXT NOT NULL UNIQUE,
    "email" TEXT,
    "karma" INTEGER NOT NULL
);
RELEASE orm_schema;
BEGIN;
INSERT INTO "users" ("username", "email", "karma") VALUES (?, ?, ?);
  -- 'ada', 'ada@old.org', 15
INSERT INTO "users" ("username", "email", "karma") VALUES (?, ?, ?);
  -- 'bob', 'bob@old.org', 3
UPDATE "users" SET "email" = ?, "karma" = ? WHERE "id" = ?;
  -- 'bob@new.org', 0, 2
COMMIT;
