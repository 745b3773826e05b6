CREATE TABLE `categories` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`parent_id` integer,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`picture_hash` text,
	`position` integer DEFAULT 0 NOT NULL,
	`hidden` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`picture_hash`) REFERENCES `pictures`(`hash`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `categories_slug_unique` ON `categories` (`slug`);--> statement-breakpoint
CREATE INDEX `categories_parent` ON `categories` (`parent_id`,`position`);--> statement-breakpoint
CREATE INDEX `categories_hidden` ON `categories` (`hidden`) WHERE hidden = 1;--> statement-breakpoint
CREATE TABLE `pictures` (
	`hash` text PRIMARY KEY NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`placeholder` text NOT NULL,
	`telegram_file_id` text,
	`telegram_bot_id` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `product_colours` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`product_id` integer NOT NULL,
	`title` text NOT NULL,
	`hex` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `product_colours_product` ON `product_colours` (`product_id`,`position`);--> statement-breakpoint
CREATE TABLE `product_images` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`product_id` integer NOT NULL,
	`colour_id` integer,
	`picture_hash` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`colour_id`) REFERENCES `product_colours`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`picture_hash`) REFERENCES `pictures`(`hash`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `product_images_product` ON `product_images` (`product_id`,`colour_id`,`position`);--> statement-breakpoint
CREATE TABLE `products` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`category_id` integer,
	`seller_id` integer,
	`kind` text DEFAULT 'good' NOT NULL,
	`status` text DEFAULT 'draft' NOT NULL,
	`title` text NOT NULL,
	`description` text NOT NULL,
	`price_minor` integer NOT NULL,
	`old_price_minor` integer,
	`from_price_minor` integer NOT NULL,
	`to_price_minor` integer NOT NULL,
	`availability` text DEFAULT 'sold_out' NOT NULL,
	`sold` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`published_at` integer,
	`search_row` integer GENERATED ALWAYS AS ((31 - (availability <> 'sold_out') * 10 - iif(sold > 0, length(sold), 0)) * 1099511627776 + 1099511627775 - id) VIRTUAL NOT NULL,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`seller_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "products_price_positive" CHECK("products"."price_minor" >= 0 and "products"."from_price_minor" >= 0),
	CONSTRAINT "products_published_at" CHECK("products"."status" <> 'published' or "products"."published_at" is not null)
);
--> statement-breakpoint
CREATE INDEX `products_new` ON `products` (`status`,`published_at`,`id`);--> statement-breakpoint
CREATE INDEX `products_price` ON `products` (`status`,`from_price_minor`,`id`);--> statement-breakpoint
CREATE INDEX `products_sold` ON `products` (`status`,`sold`,`id`);--> statement-breakpoint
CREATE INDEX `products_category_new` ON `products` (`category_id`,`status`,`published_at`,`id`);--> statement-breakpoint
CREATE INDEX `products_category_price` ON `products` (`category_id`,`status`,`from_price_minor`,`id`);--> statement-breakpoint
CREATE INDEX `products_category_highest` ON `products` (`category_id`,`status`,`to_price_minor`);--> statement-breakpoint
CREATE INDEX `products_category_sold` ON `products` (`category_id`,`status`,`sold`,`id`);--> statement-breakpoint
CREATE TABLE `variants` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`product_id` integer NOT NULL,
	`colour_id` integer,
	`size` text DEFAULT '' NOT NULL,
	`sku` text NOT NULL,
	`price_minor` integer,
	`old_price_minor` integer,
	`stock` integer,
	`availability` text DEFAULT 'in_stock' NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`colour_id`) REFERENCES `product_colours`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "variants_stock_not_negative" CHECK("variants"."stock" is null or "variants"."stock" >= 0),
	CONSTRAINT "variants_price_not_negative" CHECK("variants"."price_minor" is null or "variants"."price_minor" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `variants_sku_unique` ON `variants` (`sku`);--> statement-breakpoint
CREATE INDEX `variants_product` ON `variants` (`product_id`,`position`);--> statement-breakpoint
CREATE INDEX `variants_reduced` ON `variants` (`product_id`,`price_minor`,`old_price_minor`) WHERE old_price_minor is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `variants_once` ON `variants` (`product_id`,`colour_id`,`size`);--> statement-breakpoint
CREATE UNIQUE INDEX `variants_once_plain` ON `variants` (`product_id`,`size`) WHERE colour_id is null;--> statement-breakpoint
CREATE TABLE `audit_log` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` integer,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`before` text,
	`after` text
);
--> statement-breakpoint
CREATE INDEX `audit_log_subject` ON `audit_log` (`subject`,`subject_id`,`id`);--> statement-breakpoint
CREATE TABLE `customers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`telegram_id` integer,
	`name` text DEFAULT '' NOT NULL,
	`username` text,
	`language` text,
	`unreachable_at` integer,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `customers_telegramId_unique` ON `customers` (`telegram_id`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`token_hash` text NOT NULL,
	`role` text NOT NULL,
	`invited_by` integer,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_by` integer,
	`used_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`invited_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`used_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_tokenHash_unique` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE TABLE `staff` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`telegram_id` integer NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`language` text,
	`added_at` integer NOT NULL,
	`removed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_telegramId_unique` ON `staff` (`telegram_id`);--> statement-breakpoint
CREATE TABLE `bulk_changes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`staff_id` integer NOT NULL,
	`kind` text NOT NULL,
	`items` text NOT NULL,
	`at` integer NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `conversation_state` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`channel` text NOT NULL,
	`recipient` text NOT NULL,
	`payload` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_at` integer NOT NULL,
	`last_error` text,
	`created_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_key_unique` ON `outbox` (`key`);--> statement-breakpoint
CREATE INDEX `outbox_open` ON `outbox` (`recipient`,`id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `outbox_ended` ON `outbox` (`state`,`ended_at`) WHERE ended_at is not null;--> statement-breakpoint
CREATE TABLE `processed_updates` (
	`update_id` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `processed_updates_at` ON `processed_updates` (`at`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `category_counts` (
	`category_id` integer PRIMARY KEY NOT NULL,
	`products` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `product_facets` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`product_id` integer NOT NULL,
	`category_id` integer NOT NULL,
	`facet` text NOT NULL,
	`key` text NOT NULL,
	`label` text NOT NULL,
	`hex` text,
	`colour_id` integer,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`colour_id`) REFERENCES `product_colours`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `product_facets_product` ON `product_facets` (`product_id`,`facet`,`key`);--> statement-breakpoint
CREATE INDEX `product_facets_colour` ON `product_facets` (`colour_id`);--> statement-breakpoint
CREATE INDEX `product_facets_category` ON `product_facets` (`category_id`,`facet`,`key`);--> statement-breakpoint
CREATE INDEX `product_facets_key` ON `product_facets` (`facet`,`key`,`product_id`);--> statement-breakpoint
CREATE TABLE `search_words` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`word` text NOT NULL,
	`stem` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_words_word_unique` ON `search_words` (`word`);--> statement-breakpoint
CREATE TABLE `cart_lines` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`customer_id` integer NOT NULL,
	`variant_id` integer,
	`quantity` integer NOT NULL,
	`seen_price_minor` integer NOT NULL,
	`seen_title` text NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`variant_id`) REFERENCES `variants`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "cart_lines_quantity" CHECK("cart_lines"."quantity" > 0)
);
--> statement-breakpoint
CREATE INDEX `cart_lines_variant` ON `cart_lines` (`variant_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `cart_lines_once` ON `cart_lines` (`customer_id`,`variant_id`);--> statement-breakpoint
CREATE TABLE `carts` (
	`customer_id` integer PRIMARY KEY NOT NULL,
	`promo_code` text,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `checkout_drafts` (
	`customer_id` integer PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`fields` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `order_history` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`order_id` integer NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` integer,
	`from` text,
	`to` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `order_history_order` ON `order_history` (`order_id`,`id`);--> statement-breakpoint
CREATE TABLE `order_lines` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`order_id` integer NOT NULL,
	`product_id` integer,
	`variant_id` integer,
	`title` text NOT NULL,
	`colour` text,
	`size` text NOT NULL,
	`sku` text NOT NULL,
	`quantity` integer NOT NULL,
	`price_minor` integer NOT NULL,
	`discount_minor` integer NOT NULL,
	`reserved` integer NOT NULL,
	`on_order` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`variant_id`) REFERENCES `variants`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "order_lines_quantity" CHECK("order_lines"."quantity" > 0 and "order_lines"."reserved" >= 0)
);
--> statement-breakpoint
CREATE INDEX `order_lines_order` ON `order_lines` (`order_id`);--> statement-breakpoint
CREATE INDEX `order_lines_variant` ON `order_lines` (`variant_id`);--> statement-breakpoint
CREATE TABLE `orders` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`number` integer NOT NULL,
	`token` text NOT NULL,
	`key` text NOT NULL,
	`customer_id` integer,
	`status` text DEFAULT 'new' NOT NULL,
	`source` text NOT NULL,
	`language` text NOT NULL,
	`name` text NOT NULL,
	`phone` text NOT NULL,
	`email` text NOT NULL,
	`delivery_id` text NOT NULL,
	`delivery_title` text NOT NULL,
	`address` text NOT NULL,
	`latitude` real,
	`longitude` real,
	`comment` text NOT NULL,
	`payment_id` text NOT NULL,
	`payment_title` text NOT NULL,
	`payment_status` text DEFAULT 'unpaid' NOT NULL,
	`currency` text NOT NULL,
	`goods_minor` integer NOT NULL,
	`discount_minor` integer NOT NULL,
	`delivery_minor` integer NOT NULL,
	`total_minor` integer NOT NULL,
	`promo_code` text,
	`assigned_to` integer,
	`tracking` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`assigned_to`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `orders_number_unique` ON `orders` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `orders_token_unique` ON `orders` (`token`);--> statement-breakpoint
CREATE INDEX `orders_status` ON `orders` (`status`,`id`);--> statement-breakpoint
CREATE INDEX `orders_promo` ON `orders` (`promo_code`);--> statement-breakpoint
CREATE INDEX `orders_phone` ON `orders` (`phone`);--> statement-breakpoint
CREATE UNIQUE INDEX `orders_key` ON `orders` (`customer_id`,`key`);--> statement-breakpoint
CREATE TABLE `promo_codes` (
	`code` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`value` integer NOT NULL,
	`minimum_minor` integer DEFAULT 0 NOT NULL,
	`starts_at` integer,
	`ends_at` integer,
	`max_uses` integer,
	`once_per_customer` integer DEFAULT false NOT NULL,
	`first_order_only` integer DEFAULT false NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`created_at` integer NOT NULL
);
