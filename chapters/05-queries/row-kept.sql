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
  -- 'Rake', 3, 1900
INSERT INTO "products" ("name", "stock", "price") VALUES (?, ?, ?);
  -- 'Radio', 0, 4900
INSERT INTO "products" ("name", "stock", "price") VALUES (?, ?, ?);
  -- 'Piano', 1, 90000
COMMIT;
BEGIN;
SELECT "id", "name", "stock", "price" FROM "products" WHERE "price" >= ? AND "stock" > ? ORDER BY "id" LIMIT ?;
  -- 1000, 0, 1
SELECT "id", "name", "stock", "price" FROM "products" WHERE "price" >= ? AND "stock" > ? ORDER BY "id" LIMIT ?;
  -- 2000, 0, 1
SELECT "id", "name", "stock", "price" FROM "products" WHERE "price" >= ? AND "stock" > ? ORDER BY "id" LIMIT ?;
  -- 3000, 0, 1
ROLLBACK;
