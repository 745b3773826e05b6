# Commands, as they stand in the bot's menu
command-catalogue = Catalogue
command-search = Find a product
command-cart = Cart
command-orders = My orders
command-contact = Write to the shop
command-language = Language
command-help = How to buy here
command-privacy = My data
command-start = Home
# For staff
command-staff-orders = The shop’s orders
command-order = Find an order
command-today = Today’s deliveries
command-staff = Who works here
command-import = Products from a file
command-export = Products into a file
command-outbox = Messages not sent
command-notify_here = Send orders to this chat
command-notify_off = Stop sending orders to this chat
command-promo = Promo codes
command-pages = Pages of the shop
command-settings = Settings of the shop
command-setup = First steps
command-bulk = Change many products at once
command-undo = Undo a bulk change
command-categories = Categories
