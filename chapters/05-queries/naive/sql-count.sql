CREATE TABLE posts (id, author);
INSERT INTO posts VALUES (1, 'ada'), (2, 'bob'), (3, 'ada'), (4, 'ada'), (5, 'cy');
SELECT count(*) FROM posts LIMIT 3;
SELECT count(*) FROM posts LIMIT 3 OFFSET 3;
SELECT count(*) FROM posts GROUP BY author;
