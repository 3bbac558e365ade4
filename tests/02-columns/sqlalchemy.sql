-- What SQLAlchemy 1.4.46 on SQLite 3.40.1
-- made of sqlalchemy.py.
BEGIN TRANSACTION;
CREATE TABLE customers (
	id VARCHAR(36) NOT NULL, 
	email VARCHAR(120) NOT NULL, 
	name VARCHAR(80), 
	note TEXT, 
	active BOOLEAN DEFAULT 1 NOT NULL, 
	newsletter BOOLEAN, 
	created DATETIME DEFAULT (CURRENT_TIMESTAMP) NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (email)
);
INSERT INTO "customers" VALUES('123e4567-e89b-42d3-a456-426614174000','ada@example.org','Ada','',1,0,'2026-12-01 13:45:00.123456');
INSERT INTO "customers" VALUES('ffffffff-ffff-4fff-bfff-ffffffffffff','it''s "quoted"
','Łukáš','🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦🐦',0,NULL,'0001-01-01 00:00:00.000000');
CREATE TABLE products (
	id INTEGER NOT NULL, 
	sku VARCHAR(20) NOT NULL, 
	price NUMERIC(10, 2) NOT NULL, 
	rebate NUMERIC(10, 2), 
	weight FLOAT, 
	stock INTEGER DEFAULT 0 NOT NULL, 
	added DATE NOT NULL, 
	opens TIME, 
	seen DATETIME, 
	category VARCHAR(10) DEFAULT 'BREAD' NOT NULL, 
	second VARCHAR(10), 
	image BLOB, 
	preferences TEXT, 
	owner_id VARCHAR(36), 
	PRIMARY KEY (id), 
	CONSTRAINT check_positive_price CHECK (price > 0), 
	CONSTRAINT uq_products_owner_sku UNIQUE (owner_id, sku), 
	FOREIGN KEY(owner_id) REFERENCES customers (id) ON DELETE CASCADE
);
INSERT INTO "products" VALUES(1,'rye',12.9,-0.05,0.1,2147483647,'2024-02-29','00:00:00.000001','9999-12-31 23:59:59.999999','CHEESE','VEGETABLES',X'00FF','{"a": [1, 2.5, null], "\u00e9": {"b": true}}','123e4567-e89b-42d3-a456-426614174000');
INSERT INTO "products" VALUES(2,'',99999999.99,0,-1.79769313486231562234e+308,-2147483648,'0001-01-01','23:59:59.000000','1970-01-01 00:00:00.000000','BREAD',NULL,X'','{}','ffffffff-ffff-4fff-bfff-ffffffffffff');
INSERT INTO "products" VALUES(9223372036854775807,'none',0.01,NULL,NULL,-9223372036854775808,'9999-12-31',NULL,NULL,'VEGETABLES',NULL,NULL,NULL,NULL);
CREATE TABLE ratings (
	customer_id VARCHAR(36) NOT NULL, 
	product_id INTEGER NOT NULL, 
	stars INTEGER NOT NULL, 
	PRIMARY KEY (customer_id, product_id), 
	CONSTRAINT check_stars CHECK (stars BETWEEN 1 AND 5), 
	FOREIGN KEY(customer_id) REFERENCES customers (id) ON DELETE CASCADE, 
	FOREIGN KEY(product_id) REFERENCES products (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "ratings" VALUES('123e4567-e89b-42d3-a456-426614174000',2,5);
INSERT INTO "ratings" VALUES('ffffffff-ffff-4fff-bfff-ffffffffffff',1,1);
CREATE INDEX ix_customers_name ON customers (name);
CREATE INDEX ix_products_category_price ON products (category, price);
CREATE UNIQUE INDEX ix_products_sku ON products (sku);
COMMIT;
