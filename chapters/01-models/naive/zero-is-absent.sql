SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "product_id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "quantity" INTEGER DEFAULT (6) NOT NULL
);
RELEASE orm_schema;
INSERT INTO "products" ("name") VALUES (?) RETURNING "quantity";
  -- 'Salt'
INSERT INTO "products" ("name") VALUES (?) RETURNING "quantity";
  -- 'Milk'
