CREATE TABLE `broadcast_receipts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`broadcast_id` integer NOT NULL,
	`customer_id` integer,
	`state` text DEFAULT 'waiting' NOT NULL,
	`at` integer,
	FOREIGN KEY (`broadcast_id`) REFERENCES `broadcasts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `broadcast_receipts_state` ON `broadcast_receipts` (`broadcast_id`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `broadcast_receipts_customer` ON `broadcast_receipts` (`customer_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `broadcast_receipts_once` ON `broadcast_receipts` (`broadcast_id`,`customer_id`);--> statement-breakpoint
CREATE TABLE `broadcasts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`staff_id` integer NOT NULL,
	`content` text NOT NULL,
	`audience` text NOT NULL,
	`state` text NOT NULL,
	`people` integer NOT NULL,
	`chat_id` integer NOT NULL,
	`message_id` integer NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`reported_at` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `broadcasts_open` ON `broadcasts` (("ended_at" is null)) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `stock_falls` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`variant_id` integer NOT NULL,
	`level` text NOT NULL,
	`staff_id` integer,
	`at` integer NOT NULL,
	FOREIGN KEY (`variant_id`) REFERENCES `variants`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
ALTER TABLE `customers` ADD `news_off_at` integer;--> statement-breakpoint
CREATE INDEX `customers_created` ON `customers` (`created_at`);--> statement-breakpoint
CREATE INDEX `audit_log_actor` ON `audit_log` (`actor_kind`,`actor_id`,`id`);--> statement-breakpoint
CREATE INDEX `orders_created` ON `orders` (`created_at`,`status`,`currency`,`total_minor`,`source`);