SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "category" TEXT,
    "stock" INTEGER NOT NULL,
    "price" INTEGER NOT NULL
);
RELEASE orm_schema;
BEGIN;
INSERT INTO "products" ("name", "category", "stock", "price") VALUES (?, ?, ?, ?);
  -- 'Rake', 'Garden', 3, 1900
INSERT INTO "products" ("name", "category", "stock", "price") VALUES (?, ?, ?, ?);
  -- 'Spade', 'Garden', 4, 1900
INSERT INTO "products" ("name", "category", "stock", "price") VALUES (?, ?, ?, ?);
  -- 'Radio', 'Audio', 0, 4900
INSERT INTO "products" ("name", "category", "stock", "price") VALUES (?, ?, ?, ?);
  -- 'Headphones', 'Audio', 7, 8900
INSERT INTO "products" ("name", "stock", "price") VALUES (?, ?, ?);
  -- 'Rope', 1, 700
COMMIT;
BEGIN;
SELECT coalesce(upper("category"), ?), count(*), count(DISTINCT "price"), sum("stock" * "price"), CASE WHEN sum("stock" * "price") < ? THEN ? ELSE ? END FROM "products" GROUP BY "category" HAVING sum("stock" * "price") > ? ORDER BY "category" NULLS LAST;
  -- '?', 20000, 'small', 'large', 0
ROLLBACK;
