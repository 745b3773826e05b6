# Списки товаров: раздел и поиск.

crumbs = Где вы
products-count = { $count ->
    [one] { $count } товар
    [few] { $count } товара
   *[many] { $count } товаров
}
products-count-over = Больше { $count } товаров
products-shown = Показано { $shown } из { $total }
price-to = до { $price }
price-range = { $from } – { $to }
filters = Фильтры
filters-count = { $count ->
    [one] выбран { $count }
   *[other] выбрано { $count }
}
filters-chosen = Выбранные фильтры
filters-clear = Сбросить
filters-show = Показать
filters-show-count = { $count ->
    [0] Ничего не нашлось
    [one] Показать { $count } товар
    [few] Показать { $count } товара
   *[many] Показать { $count } товаров
}
filter-inStock = В наличии
filter-onSale = Со скидкой
filter-price = Цена
filter-price-from = от
filter-price-to = до
filter-sizes = Размер
filter-colours = Цвет
filter-remove = { $name }, убрать фильтр
sort = Порядок
sort-new = Новинки
sort-popular = Популярные
sort-cheap = Дешевле
sort-dear = Дороже
nothing-fits-title = Под эти фильтры ничего не подошло
nothing-fits-text = Уберите часть из них, и товары появятся.
search-title = «{ $words }»
search-corrected = Показаны результаты по запросу «{ $words }».
search-dropped = Со всеми словами сразу ничего нет, поэтому не учли: { $words }.
search-nothing-title = Ничего не нашлось
search-nothing-text = По запросу «{ $words }» товаров нет. Проверьте, нет ли опечатки, попробуйте короче или другими словами.
close = Закрыть
head-category = { $title }: { $count ->
    [one] { $count } товар
    [few] { $count } товара
   *[many] { $count } товаров
} с ценами и наличием. Заказ без регистрации.
