SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "projects" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "created_at" DATETIME NOT NULL,
    "looked_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL
);
RELEASE orm_schema;
INSERT INTO "projects" ("name", "created_at", "looked_at", "updated_at") VALUES (?, ?, ?, ?);
  -- 'Site', '2026-11-20 09:00:00.000000', '2026-11-20 09:00:00.000001', '2026-11-20 09:00:00.000000'
UPDATE "projects" SET "name" = ?, "updated_at" = ? WHERE "id" = ?;
  -- 'Web site', '2026-11-20 09:00:00.000002', 1
UPDATE "projects" SET "name" = ?, "updated_at" = ? WHERE "id" = ?;
  -- 'Home page', '2026-11-20 08:00:00.000000', 1
