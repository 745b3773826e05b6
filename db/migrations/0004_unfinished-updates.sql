ALTER TABLE `processed_updates` ADD `received` text;--> statement-breakpoint
CREATE INDEX `processed_updates_open` ON `processed_updates` (`update_id`) WHERE received is not null;