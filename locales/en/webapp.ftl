# Everything the web app shows: the shop and the panel.

language = Language
loading = Loading
slow = The connection is slow, still loading…
try-again = Try again
offline = You are offline. What is loaded already can still be looked at.
error-offline = We cannot reach the shop. Check your connection and try again.
error-unexpected = Something broke on our side, and it has been noted. Please try again in a minute.
error-too-large = That is too much at once. Shorten the text or choose a smaller file.
error-launch-expired = The shop has been open for more than a day. Close it and open it again from the chat: your cart is kept.
error-launch-refused = Telegram did not confirm that this is you. Close the shop and open it again from the chat.
error-foreign-page = This came from somebody else's page, so we did not do it. Open the shop and repeat it there.
error-too-many = That is too much at once. Try again in { $seconds } { $seconds ->
    [one] second
   *[other] seconds
}.
error-number = If you write to us, mention { $requestId }

# Catalogue
categories = Categories
all = All
all-products = All products
show-more = Show more
empty-title = Nothing here yet
empty-text = Products for this category are on their way. Have a look at the others.
empty-shop-text = The shop is just opening, and its products are on their way. Come back a little later.
nowhere-title = There is no such page
nowhere-text = The product may no longer be sold, or the link is an old one.
to-catalogue = To the catalogue

price-now = Price
price-before = was
price-from = from { $price }
colours-count = { $count ->
    [one] { $count } colour
   *[other] { $count } colours
}
availability-in_stock = In stock
availability-few = Only { $left } left
availability-on_order = On order
availability-sold_out = Sold out

# Product
back = Back
gallery = Pictures
gallery-picture = { $title }: picture { $number } of { $count }
gallery-before = Previous picture
gallery-after = Next picture
gallery-show = Show picture { $number }
colour = Colour:
size = Size:
choice-sold-out = { $name }, sold out

# Panel: the state of the service
service-title = State of the service
service-well = Everything works
service-ill = Needs attention
service-unreachable = The service does not answer
service-refresh = Refresh
service-checked = Checked at { $time }
service-database = Database
service-worker = Sending of messages
service-bot = Bot
service-version = Version
service-uptime = Running for
service-database-ok = Writes
service-database-failing = Does not write: check the space on the disk and who owns the data folder
service-worker-ok = Going
service-worker-failing = Stopped: restart the service and look at its log
service-bot-ok = Connected
service-bot-failing = Does not answer: check the token, and that this server reaches Telegram
service-bot-off = Not connected
service-days = { $days } d { $hours } h
service-hours = { $hours } h { $minutes } min
service-minutes = { $minutes } min
service-seconds = { $seconds } s
service-to-shop = Open the shop

# Around every page
about-shop = About the shop
tabs = Where to go
tab-home = Home
tab-search = Search
tab-favourites = Favourites
tab-cart = Cart
tab-orders = Orders
title-search = Search
title-favourites = Favourites
title-cart = Cart
title-checkout = Checkout
title-orders = My orders
title-order = Order
