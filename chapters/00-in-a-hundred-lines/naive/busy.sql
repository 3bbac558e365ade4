CREATE TABLE products (id INTEGER PRIMARY KEY, name TEXT, quantity INTEGER, price INTEGER, category_id INTEGER);
INSERT INTO products VALUES (NULL, 'Milk', 0, 129, 0);
BEGIN IMMEDIATE;
UPDATE products SET price = 139 WHERE id = 1;
COMMIT;
