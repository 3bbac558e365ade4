SAVEPOINT orm_schema;
CREATE TABLE IF NOT EXISTS "users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "event_users" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "event_id" INTEGER NOT NULL,
    "user_id" INTEGER NOT NULL REFERENCES "users" ("id"),
    "role" VARCHAR(8) NOT NULL
);
RELEASE orm_schema;
INSERT INTO users VALUES (1, 'ada'), (2, 'bob'), (3, 'cy');
INSERT INTO event_users VALUES (1, 7, 1, 'SPEAKER'), (2, 7, 2, 'ATTENDEE'), (3, 8, 1, 'SPEAKER');
BEGIN;
SELECT "users"."id", "users"."name" FROM "users" JOIN "event_users" ON "event_users"."user_id" = "users"."id" WHERE "event_users"."event_id" = ? AND "event_users"."role" = ? ORDER BY "users"."name";
  -- 7, 'SPEAKER'
SELECT count(*) FROM "users" JOIN "event_users" ON "event_users"."user_id" = "users"."id" WHERE "event_users"."event_id" = ? AND "event_users"."role" = ?;
  -- 7, 'SPEAKER'
SELECT EXISTS (SELECT 1 FROM "users" WHERE NOT EXISTS (SELECT 1 FROM "event_users" WHERE "event_users"."user_id" = "users"."id"));
SELECT "users"."id", "users"."name" FROM "users" WHERE NOT EXISTS (SELECT 1 FROM "event_users" WHERE "event_users"."user_id" = "users"."id");
ROLLBACK;
