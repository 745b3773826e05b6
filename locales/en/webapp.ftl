# What every page of the shop takes in the web app.

language = Language
loading = Loading
slow = The connection is slow, still loading…
try-again = Try again
offline = You are offline. Your cart is saved, and goes out when you are back.
error-offline = We cannot reach the shop. Check your connection and try again.
error-unexpected = Something broke on our side, and it has been noted. Please try again in a minute.
error-number = If you write to us, mention { $requestId }

# Catalogue
categories = Categories
category = Category
all = All
all-products = All products
products = Products
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
colours-count = { $count ->
    [one] { $count } colour
   *[other] { $count } colours
}
availability-in_stock = In stock
availability-on_order = On order
availability-sold_out = Sold out

# Search
search = Search
search-recent = You searched for
search-forget = Clear

# Favourites
favourite = In favourites: { $title }
favourite-offline = You are offline, so your favourites have not changed.

# Around every page
back = Back
skip = Skip to content
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
title-find = Catalogue
title-found = { $words }: search
title-favourites = Favourites
title-cart = Cart
title-checkout = Checkout
title-orders = My orders
title-order = Order
