SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "events" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "day" DATE NOT NULL
);
CREATE TABLE IF NOT EXISTS "event_users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "event_id" INTEGER NOT NULL REFERENCES "events" ("id"),
    "user_id" INTEGER NOT NULL REFERENCES "users" ("id")
);
RELEASE orm_schema;
INSERT INTO users VALUES (1, 'ada'), (2, 'bob');
INSERT INTO events VALUES (7, 'Engines', '1843-07-10'), (8, 'Tides', '1843-08-02'), (9, 'Looms', '1842-05-01');
INSERT INTO event_users VALUES (1, 7, 1), (2, 8, 1), (3, 8, 2), (4, 9, 1);
BEGIN;
SELECT "events"."id", "events"."title", "events"."day" FROM "events" JOIN "event_users" ON "event_users"."event_id" = "events"."id" JOIN "users" ON "event_users"."user_id" = "users"."id" WHERE "users"."name" = ? AND "events"."day" >= ? ORDER BY "events"."day";
  -- 'ada', '1843-01-01'
ROLLBACK;
