# Что заканчивается: приходит тем, кто следит за остатками
stock-news-title = Заканчиваются товары
stock-news-out = нет в наличии
stock-news-left = осталось { $left } шт.
stock-news-more = …и ещё { $count } { $count ->
    [one] вариант
    [few] варианта
   *[many] вариантов
}
stock-news-hint = Пополнить остаток: <code>{ $example }</code>
