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
  -- 'ada', 'ada@here.org', 0
COMMIT;
BEGIN;
INSERT INTO "users" ("username", "email", "karma") VALUES (?, ?, ?);
  -- 'bob', 'bob@here.org', 0
ROLLBACK;
