SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "karma" INTEGER NOT NULL
);
RELEASE orm_schema;
BEGIN;
INSERT INTO "users" ("name", "karma") VALUES (?, ?);
  -- 'ada', 15
INSERT INTO "users" ("name", "karma") VALUES (?, ?);
  -- 'bob', 7
INSERT INTO "users" ("name", "karma") VALUES (?, ?);
  -- 'cy', 3
COMMIT;
BEGIN;
SELECT "id", "name", "karma" FROM "users" ORDER BY "id";
SELECT "id", "name", "karma" FROM "users" ORDER BY "id";
SELECT "id", "name", "karma" FROM "users" ORDER BY "id";
COMMIT;
