SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "friend_id" INTEGER REFERENCES "users" ("id")
);
CREATE TABLE IF NOT EXISTS "posts" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "user_id" INTEGER NOT NULL REFERENCES "users" ("id"),
    "title" TEXT
);
RELEASE orm_schema;
