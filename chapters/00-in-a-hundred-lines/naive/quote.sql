CREATE TABLE products (id INTEGER PRIMARY KEY, name TEXT, quantity INTEGER, price INTEGER, category_id INTEGER);
INSERT INTO products VALUES (NULL, 'Milk', 0, 129, 0);
SELECT * FROM products WHERE id = 1;
INSERT INTO products VALUES (NULL, 'x', 0, 0, 0);
DELETE FROM products;
SELECT * FROM products WHERE id = 1;
