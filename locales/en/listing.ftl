# Lists of products: a category, and what was found.

crumbs = Where you are
products-count = { $count ->
    [one] { $count } product
   *[other] { $count } products
}
products-count-over = Over { $count } products
products-shown = { $shown } of { $total } shown
price-to = up to { $price }
price-range = { $from } – { $to }
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
search-title = “{ $words }”
search-corrected = Showing results for “{ $words }”.
search-dropped = Nothing has all of these words, so we left out: { $words }.
search-nothing-title = Nothing found
search-nothing-text = There are no products for “{ $words }”. Check the spelling, or try fewer or other words.
close = Close
head-category = { $title }: { $count ->
    [one] { $count } product
   *[other] { $count } products
} with prices and availability. Order without an account.
