ALTER TABLE `customers` ADD `came_from` text;--> statement-breakpoint
CREATE INDEX `customers_came_from` ON `customers` (`came_from`) WHERE came_from is not null;