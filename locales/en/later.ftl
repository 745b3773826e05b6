# What those parts of a page say that come alive a little later than the page itself.

search-placeholder = Search the shop
search-clear = Clear the search
search-suggestions = Suggestions
about-shop = About the shop

availability-few = Only { $left } left
gallery-shown = Picture { $number } of { $count }
gallery-before = Previous picture
gallery-after = Next picture
gallery-show = Show picture { $number }
zoom-in = Zoom in
zoom-out = Zoom out
zoom-close = Close
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
reviews = Reviews
reviews-more = More reviews
buy = Add to cart · { $price }
buy-on-order = Order · { $price }
buy-to-cart = In cart: { $count } · View
buy-count = In cart: { $count }
buy-later = You are offline. The shop will hear of it as soon as you are back.
quantity-of = How many are in the cart: { $title }
quantity-less = One less
quantity-more = One more
