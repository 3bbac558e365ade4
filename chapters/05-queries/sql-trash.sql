SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "categories" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "products" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "category_id" INTEGER NOT NULL REFERENCES "categories" ("id"),
    "name" TEXT NOT NULL,
    "trashed" BOOLEAN NOT NULL
);
RELEASE orm_schema;
INSERT INTO categories VALUES (1, 'Tea'), (2, 'Salt');
INSERT INTO products VALUES (1, 1, 'Assam', 0), (2, 1, 'Yerba', 1), (3, 2, 'Rock salt', 1);
BEGIN;
SELECT count(*) FROM "products" WHERE "trashed" = ?;
  -- 0
SELECT "categories"."id", "categories"."name" FROM "categories" LEFT JOIN "products" ON "products"."category_id" = "categories"."id" AND "products"."trashed" = ? WHERE "products"."id" IS NULL LIMIT ?;
  -- 0, 1
ROLLBACK;
