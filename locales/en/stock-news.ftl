# What runs low: told to whoever minds the stock
stock-news-title = Running low
stock-news-out = sold out
stock-news-left = { $left } left
stock-news-more = …and { $count } more { $count ->
    [one] variant
   *[other] variants
}
stock-news-hint = To add to the stock: <code>{ $example }</code>
