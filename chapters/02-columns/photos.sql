SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "photos" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "data" BLOB
);
RELEASE orm_schema;
INSERT INTO "photos" ("data") VALUES (?);
  -- x'89004e47'
INSERT INTO "photos" ("data") VALUES (?);
  -- zeroblob(0)
INSERT INTO "photos" ("data") VALUES (?);
  -- NULL
SELECT "id", "data" FROM "photos" WHERE "id" = ?;
  -- 1
SELECT "id", "data" FROM "photos" WHERE "id" = ?;
  -- 2
SELECT "id", "data" FROM "photos" WHERE "id" = ?;
  -- 3
