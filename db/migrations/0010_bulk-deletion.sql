CREATE TEMP TABLE `former_bulk_changes` AS SELECT * FROM `bulk_changes`;--> statement-breakpoint
DROP TABLE `bulk_changes`;--> statement-breakpoint
CREATE TABLE `bulk_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`staff_id` integer NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`undone_at` integer,
	`changed` integer NOT NULL,
	`pending` integer DEFAULT 0 NOT NULL,
	`change` text NOT NULL,
	`items` text NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `bulk_changes`(`id`, `staff_id`, `kind`, `at`, `undone_at`, `changed`, `change`, `items`)
SELECT `id`, `staff_id`, `kind`, `at`, `undone_at`, json_array_length(`items`), json_object('kind', `kind`), `items` FROM `former_bulk_changes`;
--> statement-breakpoint
DROP TABLE `former_bulk_changes`;--> statement-breakpoint
CREATE TABLE `deleted_products` (
	`product_id` integer PRIMARY KEY NOT NULL,
	`bulk_id` integer NOT NULL,
	`goods` text NOT NULL,
	`links` text NOT NULL,
	FOREIGN KEY (`bulk_id`) REFERENCES `bulk_changes`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `deleted_products_bulk` ON `deleted_products` (`bulk_id`);--> statement-breakpoint
CREATE INDEX `bulk_changes_pending` ON `bulk_changes` (`pending`) WHERE pending > 0;--> statement-breakpoint
CREATE INDEX `product_images_colour` ON `product_images` (`colour_id`) WHERE colour_id is not null;--> statement-breakpoint
CREATE INDEX `variants_colour` ON `variants` (`colour_id`) WHERE colour_id is not null;--> statement-breakpoint
CREATE INDEX `order_lines_product` ON `order_lines` (`product_id`);--> statement-breakpoint
CREATE TABLE `search_later` (
	`product_id` integer PRIMARY KEY NOT NULL,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE cascade
);
