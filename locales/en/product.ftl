# The page of a product.

availability-few = Only { $left } left
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
buy = Add to cart · { $price }
buy-on-order = Order · { $price }
buy-to-cart = In cart: { $count } · View
buy-count = In cart: { $count }
buy-later = You are offline. The shop will hear of it as soon as you are back.
quantity-of = How many are in the cart: { $title }
quantity-less = One less
quantity-more = One more
