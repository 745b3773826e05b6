ALTER TABLE `pictures` ADD `unused_since` integer;--> statement-breakpoint
ALTER TABLE `pictures` DROP COLUMN `telegram_file_id`;--> statement-breakpoint
ALTER TABLE `pictures` DROP COLUMN `telegram_bot_id`;--> statement-breakpoint
CREATE INDEX `product_images_picture` ON `product_images` (`picture_hash`);