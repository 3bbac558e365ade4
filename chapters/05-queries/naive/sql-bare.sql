CREATE TABLE users (id, name);
CREATE TABLE event_users (id, event_id, user_id, role);
INSERT INTO users VALUES (1, 'ada'), (2, 'bob'), (3, 'cy');
INSERT INTO event_users VALUES (1, 7, 1, 'SPEAKER'), (2, 7, 2, 'ATTENDEE'), (3, 8, 1, 'SPEAKER');
SELECT name FROM users WHERE NOT EXISTS (SELECT 1 FROM event_users WHERE event_users.user_id = users.id);
SELECT name FROM users WHERE NOT EXISTS (SELECT 1 FROM event_users WHERE user_id = id);
