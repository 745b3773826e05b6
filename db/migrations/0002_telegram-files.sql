CREATE TABLE `telegram_files` (
	`hash` text NOT NULL,
	`bot_id` integer NOT NULL,
	`file_id` text NOT NULL,
	PRIMARY KEY(`hash`, `bot_id`)
);
