SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "username" TEXT NOT NULL UNIQUE,
    "karma" INTEGER NOT NULL
);
RELEASE orm_schema;
BEGIN;
INSERT INTO "users" ("id", "username", "karma") VALUES (?, ?, ?);
  -- 7, 'ada', 15
UPDATE "users" SET "username" = ?, "karma" = ? WHERE "id" = ?;
  -- 'ada', 0, 7
COMMIT;
