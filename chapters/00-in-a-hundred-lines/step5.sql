CREATE TABLE products (id INTEGER PRIMARY KEY, name TEXT, quantity INTEGER, price INTEGER);
INSERT INTO products VALUES (NULL, 'Milk', 12, 129);
UPDATE products SET price = 139 WHERE id = 1;
UPDATE products SET quantity = 11, price = 149 WHERE id = 1;
