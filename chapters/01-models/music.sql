SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "roles" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL UNIQUE
);
CREATE TABLE IF NOT EXISTS "songs" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "uploader_id" INTEGER NOT NULL REFERENCES "users" ("id") ON DELETE CASCADE
);
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "username" TEXT NOT NULL,
    "role_id" INTEGER NOT NULL REFERENCES "roles" ("id"),
    "favourite_id" INTEGER REFERENCES "songs" ("id") ON DELETE SET NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS "ix_users_username" ON "users" ("username");
RELEASE orm_schema;
INSERT INTO "roles" ("name") VALUES (?);
  -- 'member'
INSERT INTO "users" ("username", "role_id") VALUES (?, ?);
  -- 'ada', 1
INSERT INTO "songs" ("title", "uploader_id") VALUES (?, ?);
  -- 'Waltz for an engine', 1
UPDATE "users" SET "favourite_id" = ? WHERE "id" = ?;
  -- 1, 1
