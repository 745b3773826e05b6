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
command-order = Find an order
command-add = Add a product
command-products = Products
command-stock = Stock
command-price = Prices
command-status = Availability
command-outbox = Messages not sent
command-notify_here = Send orders to this chat
command-notify_off = Stop sending orders to this chat
