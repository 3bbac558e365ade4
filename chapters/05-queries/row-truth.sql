SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "age" INTEGER,
    "seen" INTEGER NOT NULL
);
RELEASE orm_schema;
BEGIN;
INSERT INTO "users" ("name", "age", "seen") VALUES (?, ?, ?);
  -- 'Cy', NULL, 0
UPDATE "users" SET "seen" = ? WHERE "age" < ?;
  -- 1, 18
UPDATE "users" SET "seen" = ? WHERE "age" >= ?;
  -- 1, 18
UPDATE "users" SET "seen" = ? WHERE "age" < ? OR "name" = ? RETURNING "id", "seen";
  -- 1, 18, 'Cy'
UPDATE "users" SET "seen" = ? WHERE "age" < ? OR "name" = ?;
  -- 1, 18, 'Ada'
UPDATE "users" SET "seen" = ? WHERE NOT ("age" < ? AND "name" = ?) RETURNING "id", "seen";
  -- 1, 18, 'Ada'
UPDATE "users" SET "seen" = ? WHERE NOT ("age" < ? AND "name" = ?);
  -- 1, 18, 'Cy'
UPDATE "users" SET "seen" = ? WHERE "age" IN (?, ?);
  -- 1, 18, 36
UPDATE "users" SET "seen" = ? WHERE "age" IS NULL RETURNING "id", "seen";
  -- 1
UPDATE "users" SET "seen" = ? WHERE lower("name") = ? RETURNING "id", "seen";
  -- 1, 'ada'
UPDATE "users" SET "seen" = ? WHERE lower("name") = ? AND "name" = ? RETURNING "id", "seen";
  -- 1, 'ada', 'Ada'
COMMIT;
