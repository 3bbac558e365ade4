SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "guests" (
    "id" VARCHAR(36) NOT NULL PRIMARY KEY,
    "name" VARCHAR(50) NOT NULL,
    "role" VARCHAR(9) NOT NULL,
    "preferences" TEXT,
    "created_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL
);
RELEASE orm_schema;
INSERT INTO "guests" ("id", "name", "role", "preferences", "created_at", "updated_at") VALUES (?, ?, ?, ?, ?, ?);
  -- '00010203-0405-4607-8809-0a0b0c0d0e0f', 'Ada', 'MEMBER', '{}', '2026-11-20 18:30:00.000000', '2026-11-20 18:30:00.000000'
UPDATE "guests" SET "preferences" = ?, "updated_at" = ? WHERE "id" = ?;
  -- '{"diet": "vegan"}', '2026-11-20 18:31:30.000000', '00010203-0405-4607-8809-0a0b0c0d0e0f'
INSERT INTO "guests" ("id", "name", "role", "preferences", "created_at", "updated_at") VALUES (?, ?, ?, ?, ?, ?);
  -- '10111213-1415-4617-9819-1a1b1c1d1e1f', 'Grace', 'ORGANIZER', '{}', '2026-11-20 18:31:30.000000', '2026-11-20 18:31:30.000000'
