CREATE TABLE categories (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE products (id INTEGER PRIMARY KEY, name TEXT, quantity INTEGER, price INTEGER, category_id INTEGER);
INSERT INTO categories VALUES (1, 'Fresh');
INSERT INTO products VALUES (NULL, 'Milk', 12, 129, 1);
SELECT * FROM categories WHERE id = 1;
UPDATE categories SET name = 'Chilled' WHERE id = 1;
UPDATE products SET price = 139 WHERE id = 1;
