SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "products" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL UNIQUE,
    "price" INTEGER NOT NULL CHECK (price > 0)
);
RELEASE orm_schema;
INSERT INTO "products" ("name", "price") VALUES (?, ?);
  -- 'Milk', 129
UPDATE "products" SET "price" = ? WHERE "id" = ?;
  -- 139, 1
