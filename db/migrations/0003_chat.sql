CREATE TABLE `dialogue` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`customer_id` integer NOT NULL,
	`order_id` integer,
	`staff_id` integer,
	`from_shop` integer NOT NULL,
	`text` text NOT NULL,
	`source_chat_id` integer,
	`source_message_id` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `dialogue_customer` ON `dialogue` (`customer_id`,`id`);--> statement-breakpoint
CREATE TABLE `dialogue_topics` (
	`chat_id` integer NOT NULL,
	`topic_id` integer NOT NULL,
	`customer_id` integer NOT NULL,
	PRIMARY KEY(`chat_id`, `topic_id`),
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dialogue_topics_customer` ON `dialogue_topics` (`customer_id`,`chat_id`);--> statement-breakpoint
CREATE TABLE `posts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`subject_id` integer NOT NULL,
	`chat_id` integer NOT NULL,
	`topic_id` integer,
	`message_id` integer NOT NULL,
	`posted_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `posts_subject` ON `posts` (`kind`,`subject_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `posts_place` ON `posts` (`chat_id`,`message_id`);