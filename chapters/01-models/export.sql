SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "username" TEXT NOT NULL UNIQUE,
    "password_hash" TEXT,
    "motto" TEXT,
    "created_on" DATE
);
RELEASE orm_schema;
INSERT INTO "users" ("username", "password_hash", "motto") VALUES (?, ?, ?);
  -- 'ada', '$argon2id$...', 'it "sings"' || char(10) || ''
