SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "stock" INTEGER NOT NULL,
    "price" INTEGER NOT NULL
);
RELEASE orm_schema;
BEGIN;
INSERT INTO "products" ("name", "stock", "price") VALUES (?, ?, ?);
  -- 'Rake', 30, 1900
INSERT INTO "products" ("name", "stock", "price") VALUES (?, ?, ?);
  -- 'Radio', 0, 4900
INSERT INTO "products" ("name", "stock", "price") VALUES (?, ?, ?);
  -- 'Piano', 1, 90000
UPDATE "products" SET "stock" = ? WHERE "id" = ?;
  -- 25, 2
UPDATE "products" SET "price" = "price" / ? WHERE "stock" > ? RETURNING "id", "price";
  -- 2, 20
UPDATE "products" SET "price" = ? WHERE "stock" > ?;
  -- 1, 1000
COMMIT;
BEGIN;
DELETE FROM "products" WHERE "name" LIKE ? ESCAPE '\' RETURNING "id";
  -- '%ra%'
ROLLBACK;
BEGIN;
SELECT "name", "stock", "price" FROM "products" WHERE "id" = ?;
  -- 2
DELETE FROM "products" RETURNING "id";
COMMIT;
