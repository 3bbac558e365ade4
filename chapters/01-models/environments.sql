SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "examples" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL
);
RELEASE orm_schema;
INSERT INTO "examples" ("name") VALUES (?);
  -- 'development'
ATTACH ? AS "app";
  -- ':memory:'
SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "app"."examples" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL
);
RELEASE orm_schema;
INSERT INTO "app"."examples" ("name") VALUES (?);
  -- 'production'
