CREATE TABLE `wanted_pictures` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`product_id` integer NOT NULL,
	`colour_id` integer,
	`source` text NOT NULL,
	`archive` text,
	`position` integer NOT NULL,
	`staff_id` integer NOT NULL,
	`chat_id` integer NOT NULL,
	`batch` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_at` integer NOT NULL,
	`failure` text,
	`ended_at` integer,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`colour_id`) REFERENCES `product_colours`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `wanted_pictures_once` ON `wanted_pictures` (`product_id`,`source`);--> statement-breakpoint
CREATE INDEX `wanted_pictures_open` ON `wanted_pictures` (`next_at`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `wanted_pictures_batch` ON `wanted_pictures` (`batch`);