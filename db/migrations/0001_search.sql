-- The words of every published product, as shop/search/search-table.ts explains them. Read in the order of its rows, so that
-- a search stops at its twentieth answer: products.search_row says what that order is.
CREATE VIRTUAL TABLE product_search USING fts5(
	words, tokenize = "ascii tokenchars '.^_#'", detail = none, columnsize = 0
);
--> statement-breakpoint
INSERT INTO product_search(product_search, rank) VALUES ('automerge', 2);
--> statement-breakpoint
CREATE TRIGGER products_search_moved AFTER UPDATE OF sold, availability ON products
WHEN new.search_row <> old.search_row
BEGIN
	UPDATE product_search SET rowid = new.search_row WHERE rowid = old.search_row;
END;
--> statement-breakpoint
CREATE TRIGGER products_search_deleted AFTER DELETE ON products
BEGIN
	DELETE FROM product_search WHERE rowid = old.search_row;
END;
--> statement-breakpoint
CREATE TRIGGER products_counted_new AFTER INSERT ON products WHEN new.status = 'published'
BEGIN
	INSERT INTO category_counts (category_id, products) VALUES (coalesce(new.category_id, 0), 1)
	ON CONFLICT (category_id) DO UPDATE SET products = products + 1;
END;
--> statement-breakpoint
CREATE TRIGGER products_counted_deleted AFTER DELETE ON products WHEN old.status = 'published'
BEGIN
	UPDATE category_counts SET products = products - 1 WHERE category_id = coalesce(old.category_id, 0);
END;
--> statement-breakpoint
CREATE TRIGGER products_counted_changed AFTER UPDATE OF status, category_id ON products
WHEN old.status <> new.status OR old.category_id IS NOT new.category_id
BEGIN
	UPDATE category_counts SET products = products - 1
	WHERE old.status = 'published' AND category_id = coalesce(old.category_id, 0);
	INSERT INTO category_counts (category_id, products) SELECT coalesce(new.category_id, 0), 1
	WHERE new.status = 'published'
	ON CONFLICT (category_id) DO UPDATE SET products = products + 1;
	UPDATE product_facets SET category_id = coalesce(new.category_id, 0) WHERE product_id = new.id;
END;
