SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "seats" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "number" INTEGER NOT NULL,
    "taken" BOOLEAN NOT NULL,
    "metres" FLOAT
);
RELEASE orm_schema;
INSERT INTO "seats" ("number", "taken", "metres") VALUES (?, ?, ?);
  -- 2147483647, 0, 12.0
INSERT INTO seats VALUES (2, 2, 7, NULL), (3, 5000000000, 1, NULL), (4, 4, 0, 'far'), (5, 5, '1', 8);
SELECT "id", "number", "taken", "metres" FROM "seats" WHERE "id" = ?;
  -- 1
SELECT "id", "number", "taken", "metres" FROM "seats" WHERE "id" = ?;
  -- 2
SELECT "id", "number", "taken", "metres" FROM "seats" WHERE "id" = ?;
  -- 3
SELECT "id", "number", "taken", "metres" FROM "seats" WHERE "id" = ?;
  -- 4
SELECT "id", "number", "taken", "metres" FROM "seats" WHERE "id" = ?;
  -- 5
