SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "tills" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "takings" NUMERIC(10, 2) NOT NULL,
    "missing" NUMERIC(10, 2)
);
RELEASE orm_schema;
INSERT INTO "tills" ("takings") VALUES (?);
  -- 12.0
INSERT INTO "tills" ("takings", "missing") VALUES (?, ?);
  -- 0.0, -0.05
UPDATE tills SET takings = takings + 0.1 WHERE id = 2;
UPDATE tills SET takings = takings + 0.1 WHERE id = 2;
UPDATE tills SET takings = takings + 0.1 WHERE id = 2;
UPDATE tills SET takings = takings + 0.1 WHERE id = 2;
UPDATE tills SET takings = takings + 0.1 WHERE id = 2;
UPDATE tills SET takings = takings + 0.1 WHERE id = 2;
UPDATE tills SET takings = takings + 0.1 WHERE id = 2;
UPDATE tills SET takings = takings + 0.1 WHERE id = 2;
UPDATE tills SET takings = takings + 0.1 WHERE id = 2;
UPDATE tills SET takings = takings + 0.1 WHERE id = 2;
SELECT takings FROM tills WHERE id = 2;
SELECT "id", "takings", "missing" FROM "tills" WHERE "id" = ?;
  -- 1
SELECT "id", "takings", "missing" FROM "tills" WHERE "id" = ?;
  -- 2
UPDATE "tills" SET "takings" = ? WHERE "id" = ?;
  -- 1.25, 2
