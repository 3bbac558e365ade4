SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "songs" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uploader_id" INTEGER NOT NULL REFERENCES "users" ("id")
);
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "favourite_id" INTEGER REFERENCES "songs" ("id")
);
RELEASE orm_schema;
INSERT INTO "users" DEFAULT VALUES;
INSERT INTO "songs" ("uploader_id") VALUES (?);
  -- 1
UPDATE "users" SET "favourite_id" = ? WHERE "id" = ?;
  -- 1, 1
CREATE TABLE plays (song_id REFERENCES songs (id));
INSERT INTO plays VALUES (1);
SAVEPOINT orm_schema;
DROP TABLE IF EXISTS "users";
DROP TABLE IF EXISTS "songs";
RELEASE orm_schema;
ROLLBACK TO orm_schema;
RELEASE orm_schema;
DROP TABLE plays;
SAVEPOINT orm_schema;
DROP TABLE IF EXISTS "users";
DROP TABLE IF EXISTS "songs";
RELEASE orm_schema;
