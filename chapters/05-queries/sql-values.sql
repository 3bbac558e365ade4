SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" VARCHAR(12) NOT NULL,
    "price" NUMERIC(8, 2) NOT NULL
);
RELEASE orm_schema;
INSERT INTO products VALUES (1, 'Assam', 4.5), (2, 'Yerba 100%', 4.5), (3, 'Salt', 0.8);
BEGIN;
SELECT "products"."id", "products"."name", "products"."price" FROM "products" WHERE "products"."id" NOT IN (SELECT "products"."id" FROM "products" WHERE "products"."price" < ?) AND "products"."name" LIKE ? ESCAPE '\' AND "products"."price" = ? LIMIT ? OFFSET ?;
  -- 1.0, '%100\%%', 4.5, 10, 0
ROLLBACK;
