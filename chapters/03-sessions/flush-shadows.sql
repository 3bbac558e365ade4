SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "username" TEXT NOT NULL UNIQUE,
    "karma" INTEGER NOT NULL
);
RELEASE orm_schema;
CREATE TRIGGER shadows AFTER INSERT ON users WHEN NEW.karma > 0 BEGIN INSERT INTO users (username, karma) VALUES ('shadow of ' || NEW.username, 0); END;
BEGIN;
INSERT INTO "users" ("username", "karma") VALUES (?, ?);
  -- 'ada', 1
INSERT INTO "users" ("username", "karma") VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?);
  -- 'bob', 1, 'cy', 1, 'dee', 1, 'eve', 1, 'flo', 1
ROLLBACK;
