CREATE TABLE products (product_id INTEGER NOT NULL PRIMARY KEY, name TEXT, price TEXT NOT NULL, colour TEXT);
SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "price" INTEGER NOT NULL,
    "expiry_date" DATE
);
RELEASE orm_schema;
SELECT name, type, "notnull", pk > 0 FROM pragma_table_info(?, ?);
  -- 'products', 'main'
