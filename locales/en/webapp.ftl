# Everything the web app shows: the shop and the panel.

language = Language
loading = Loading
slow = The connection is slow, still loading…
try-again = Try again
offline = You are offline. Your cart is saved, and goes out when you are back.
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
category = Category
crumbs = Where you are
all = All
all-products = All products
products = Products
products-count = { $count ->
    [one] { $count } product
   *[other] { $count } products
}
products-count-over = Over { $count } products
products-shown = { $shown } of { $total } shown
show-more = Show more
row-fresh = New in
row-on-sale = On sale
row-popular = Popular
empty-title = Nothing here yet
empty-text = Products for this category are on their way. Have a look at the others.
empty-shop-text = The shop is just opening, and its products are on their way. Come back a little later.
nowhere-title = There is no such page
nowhere-text = The product may no longer be sold, or the link is an old one.
to-catalogue = To the catalogue

price-now = Price
price-before = was
price-from = from { $price }
price-to = up to { $price }
price-range = { $from } – { $to }
colours-count = { $count ->
    [one] { $count } colour
   *[other] { $count } colours
}
availability-in_stock = In stock
availability-few = Only { $left } left
availability-on_order = On order
availability-sold_out = Sold out

# Filters and order
filters = Filters
filters-count = { $count } chosen
filters-chosen = Chosen filters
filters-clear = Clear all
filters-show = Show
filters-show-count = { $count ->
    [0] Nothing found
    [one] Show { $count } product
   *[other] Show { $count } products
}
filter-inStock = In stock
filter-onSale = On sale
filter-price = Price
filter-price-from = from
filter-price-to = to
filter-sizes = Size
filter-colours = Colour
filter-remove = { $name }, remove the filter
sort = Order
sort-new = Newest
sort-popular = Popular
sort-cheap = Cheapest
sort-dear = Most expensive
nothing-fits-title = Nothing fits these filters
nothing-fits-text = Take some of them away, and products will show.

# Search
search = Search
search-placeholder = Search the shop
search-clear = Clear the search
search-suggestions = Suggestions
search-recent = You searched for
search-forget = Clear
search-title = “{ $words }”
search-corrected = Showing results for “{ $words }”.
search-dropped = Nothing has all of these words, so we left out: { $words }.
search-nothing-title = Nothing found
search-nothing-text = There are no products for “{ $words }”. Check the spelling, or try fewer or other words.

# Product
back = Back
gallery = Pictures
gallery-picture = { $title }: picture { $number } of { $count }
gallery-shown = Picture { $number } of { $count }
gallery-before = Previous picture
gallery-after = Next picture
gallery-show = Show picture { $number }
zoom-in = Zoom in
zoom-out = Zoom out
zoom-close = Close
colour = Colour:
size = Size:
choose-size = Choose a size
choice-sold-out = { $name }, sold out
on-order-term = We will tell you when to expect it as we confirm the order.
elsewhere-colours = Available in other colours:
elsewhere-size-in-colours = Size { $size } is available in another colour:
elsewhere-sizes = Available in other sizes:
about-product = About this product
sku = Article { $sku }
related = You may also like
often-bought = Often bought
product-gone-title = This product is no longer sold
product-gone-text = It may come back. Meanwhile, see what others choose.
share = Share: { $title }
share-copied = Link copied
share-failed = The link could not be copied. Copy it from the address bar.

reviews = Reviews
reviews-count = { $count ->
    [one] { $count } review
   *[other] { $count } reviews
}
reviews-more = More reviews
rating-of = out of 5
stars = { $rating } out of { $most }

# Favourites
favourite = In favourites: { $title }
favourite-offline = You are offline, so your favourites have not changed.
favourite-removed = Removed from favourites: { $title }
undo = Undo
favourites-empty-title = No favourites yet
favourites-empty-text = Tap the heart on a product and it will wait for you here.

# Buying
buy = Add to cart · { $price }
buy-on-order = Order · { $price }
buy-to-cart = In cart: { $count } · View
buy-count = In cart: { $count }
buy-later = You are offline. The shop will hear of it as soon as you are back.
quantity-of = How many are in the cart: { $title }
quantity-less = One less
quantity-more = One more

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
skip = Skip to content
close = Close
write-to-shop = Message the shop
shop-closed = The shop is closed right now. We take orders again { $until }; have a look around until then.
tabs = Where to go
tab-home = Home
tab-catalogue = Catalogue
tab-favourites = Favourites
tab-cart = Cart
tab-orders = Orders
cart-pieces = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
head-category = { $title }: { $count ->
    [one] { $count } product
   *[other] { $count } products
} with prices and availability. Order without an account.
title-find = Catalogue
title-found = { $words }: search
title-favourites = Favourites
title-cart = Cart
title-checkout = Checkout
title-orders = My orders
title-order = Order
