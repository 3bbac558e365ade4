SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "guests" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "role" INTEGER NOT NULL
);
RELEASE orm_schema;
INSERT INTO "guests" ("name", "role") VALUES (?, ?);
  -- 'Ada', 1
SELECT "id", "name", "role" FROM "guests" WHERE "id" = ?;
  -- 1
