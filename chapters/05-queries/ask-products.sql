SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "categories" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "products" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "stock" INTEGER NOT NULL,
    "price" INTEGER NOT NULL,
    "category_id" INTEGER NOT NULL REFERENCES "categories" ("id")
);
RELEASE orm_schema;
BEGIN;
INSERT INTO "categories" ("name") VALUES (?);
  -- 'Garden'
INSERT INTO "categories" ("name") VALUES (?);
  -- 'Audio'
INSERT INTO "products" ("name", "stock", "price", "category_id") VALUES (?, ?, ?, ?);
  -- 'Rake', 3, 1900, 1
INSERT INTO "products" ("name", "stock", "price", "category_id") VALUES (?, ?, ?, ?);
  -- 'Radio', 0, 4900, 2
INSERT INTO "products" ("name", "stock", "price", "category_id") VALUES (?, ?, ?, ?);
  -- 'Headphones', 7, 8900, 2
COMMIT;
BEGIN;
SELECT "id", "name", "stock", "price", "category_id" FROM "products" WHERE "stock" > ?;
  -- 0
SELECT "id", "name", "stock", "price", "category_id" FROM "products" WHERE "category_id" = ? AND "stock" > ?;
  -- 2, 0
SELECT "id", "name", "stock", "price", "category_id" FROM "products" WHERE "category_id" = ? AND "price" < ?;
  -- 2, 5000
SELECT "id", "name", "stock", "price", "category_id" FROM "products" WHERE "category_id" = ? AND "price" >= ?;
  -- 2, 5000
SELECT "id", "name", "stock", "price", "category_id" FROM "products" WHERE "category_id" = ?;
  -- 2
ROLLBACK;
