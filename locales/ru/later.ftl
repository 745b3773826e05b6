# Что говорят части страницы, которые оживают чуть позже её самой.

search-placeholder = Найти в магазине
search-clear = Стереть
search-suggestions = Подсказки
about-shop = О магазине

availability-few = { $left ->
    [one] Осталась { $left } шт.
   *[other] Осталось { $left } шт.
}
gallery-shown = Фото { $number } из { $count }
gallery-before = Предыдущее фото
gallery-after = Следующее фото
gallery-show = Показать фото { $number }
zoom-in = Приблизить
zoom-out = Отдалить
zoom-close = Закрыть
on-order-term = Срок назовём, когда подтвердим заказ.
elsewhere-colours = Есть в других цветах:
elsewhere-size-in-colours = Размер { $size } есть в другом цвете:
elsewhere-sizes = Есть в других размерах:
about-product = О товаре
sku = Артикул { $sku }
related = Похожие товары
often-bought = Часто покупают
product-gone-title = Товар больше не продаётся
product-gone-text = Возможно, он скоро вернётся. А пока посмотрите, что выбирают другие.
reviews = Отзывы
reviews-more = Ещё отзывы
buy = В корзину · { $price }
buy-on-order = Заказать · { $price }
buy-to-cart = В корзине: { $count } · Перейти
buy-count = В корзине: { $count }
buy-later = Нет связи. Передадим магазину, как только она появится.
quantity-of = Сколько в корзине: { $title }
quantity-less = Убрать одну
quantity-more = Добавить ещё одну
