CREATE TABLE products (id INTEGER PRIMARY KEY, name TEXT, quantity INTEGER, price INTEGER, category_id INTEGER);
INSERT INTO products VALUES (NULL, 'Milk', 0, 129, 0);
BEGIN;
UPDATE products SET price = 139 WHERE id = 1;
INSERT INTO products VALUES (NULL, 'Salt', 0, 80, 0);
ROLLBACK;
INSERT INTO products VALUES (NULL, 'Rice', 0, 210, 0);
UPDATE products SET price = 85 WHERE id = 2;
