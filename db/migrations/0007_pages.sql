CREATE TABLE `pages` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`hidden` integer DEFAULT false NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pages_slug_unique` ON `pages` (`slug`);--> statement-breakpoint
DROP INDEX `products_price`;--> statement-breakpoint
DROP INDEX `products_category_price`;--> statement-breakpoint
ALTER TABLE `products` ADD `reduced` integer DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE products SET reduced = 1 WHERE EXISTS (
	SELECT 1 FROM variants v WHERE v.product_id = products.id AND CASE
		WHEN v.price_minor IS NOT NULL THEN v.old_price_minor > v.price_minor
		ELSE coalesce(v.old_price_minor, products.old_price_minor) > products.price_minor END
);
--> statement-breakpoint
CREATE INDEX `products_reduced` ON `products` (`status`,`published_at`,`id`) WHERE reduced = 1;--> statement-breakpoint
CREATE INDEX `products_price` ON `products` (`status`,`from_price_minor`,`id`,`to_price_minor`);--> statement-breakpoint
CREATE INDEX `products_category_price` ON `products` (`category_id`,`status`,`from_price_minor`,`id`,`to_price_minor`);
