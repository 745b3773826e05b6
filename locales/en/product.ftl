# The page of a product.

gallery = Pictures
gallery-picture = { $title }: picture { $number } of { $count }
colour = Colour:
size = Size:
choose-size = Choose a size
choice-sold-out = { $name }, sold out
share = Share: { $title }
share-copied = Link copied
share-failed = The link could not be copied. Copy it from the address bar.
reviews-count = { $count ->
    [one] { $count } review
   *[other] { $count } reviews
}
rating-of = out of 5
stars = { $rating } out of { $most }
