SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "concerts" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "held_on" DATE NOT NULL
);
RELEASE orm_schema;
INSERT INTO "concerts" ("held_on") VALUES (?);
  -- '2028-02-29'
INSERT INTO concerts VALUES (3, '20281224'), (4, '2028-12-24T20:00');
SELECT "id", "held_on" FROM "concerts" WHERE "id" = ?;
  -- 3
SELECT "id", "held_on" FROM "concerts" WHERE "id" = ?;
  -- 4
