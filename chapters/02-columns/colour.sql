SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "stages" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "colour" VARCHAR(7) NOT NULL,
    "border" VARCHAR(7)
);
RELEASE orm_schema;
INSERT INTO "stages" ("name", "colour") VALUES (?, ?);
  -- 'Garden', '#2e8b57'
UPDATE "stages" SET "border" = ? WHERE "id" = ?;
  -- '#ffffff', 1
SELECT "id", "colour" FROM "stages" WHERE "id" = ?;
  -- 1
UPDATE "stages" SET "colour" = ? WHERE "id" = ?;
  -- '#DC143C', 1
SELECT "id", "name", "colour", "border" FROM "stages" WHERE "id" = ?;
  -- 1
SELECT "id", "colour" FROM "stages" WHERE "id" = ?;
  -- 1
UPDATE "stages" SET "colour" = ? WHERE "id" = ?;
  -- 'crimson', 1
SELECT "id", "name", "colour", "border" FROM "stages" WHERE "id" = ?;
  -- 1
