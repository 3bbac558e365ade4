SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "categories" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "products" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "category_id" INTEGER NOT NULL REFERENCES "categories" ("id"),
    "name" TEXT NOT NULL,
    "stock" INTEGER NOT NULL,
    "price" INTEGER NOT NULL
);
RELEASE orm_schema;
BEGIN;
INSERT INTO "categories" ("name") VALUES (?);
  -- 'Garden'
INSERT INTO "categories" ("name") VALUES (?);
  -- 'Audio'
INSERT INTO "products" ("category_id", "name", "stock", "price") VALUES (?, ?, ?, ?);
  -- 1, 'Rake', 3, 1900
INSERT INTO "products" ("category_id", "name", "stock", "price") VALUES (?, ?, ?, ?);
  -- 1, 'Spade', 4, 1900
INSERT INTO "products" ("category_id", "name", "stock", "price") VALUES (?, ?, ?, ?);
  -- 2, 'Radio', 0, 4900
INSERT INTO "products" ("category_id", "name", "stock", "price") VALUES (?, ?, ?, ?);
  -- 2, 'Headphones', 7, 8900
COMMIT;
BEGIN;
SELECT "id", "category_id", "name", "stock", "price" FROM "products" WHERE "price" > ? ORDER BY "name";
  -- 2000
SELECT "categories"."name", count(*), sum("products"."stock") FROM "products" JOIN "categories" ON "products"."category_id" = "categories"."id" GROUP BY "categories"."name";
SELECT "id", "category_id", "name", "stock", "price" FROM "products" WHERE "name" = ? LIMIT ?;
  -- 'Radio', 2
UPDATE "products" SET "price" = ? WHERE "stock" < ? RETURNING "id", "price";
  -- 3900, 1
SELECT count(*) FROM "products" WHERE "price" > ?;
  -- 2000
COMMIT;
