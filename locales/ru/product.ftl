# Страница товара.

availability-few = { $left ->
    [one] Осталась { $left } шт.
   *[other] Осталось { $left } шт.
}
gallery = Фотографии
gallery-picture = { $title }: фото { $number } из { $count }
gallery-shown = Фото { $number } из { $count }
gallery-before = Предыдущее фото
gallery-after = Следующее фото
gallery-show = Показать фото { $number }
zoom-in = Приблизить
zoom-out = Отдалить
zoom-close = Закрыть
colour = Цвет:
size = Размер:
choose-size = Выберите размер
choice-sold-out = { $name }, нет в наличии
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
share = Поделиться: { $title }
share-copied = Ссылка скопирована
share-failed = Не получилось скопировать ссылку. Скопируйте её из адресной строки.
reviews = Отзывы
reviews-count = { $count ->
    [one] { $count } отзыв
    [few] { $count } отзыва
   *[many] { $count } отзывов
}
reviews-more = Ещё отзывы
rating-of = из 5
stars = { $rating } из { $most }
buy = В корзину · { $price }
buy-on-order = Заказать · { $price }
buy-to-cart = В корзине: { $count } · Перейти
buy-count = В корзине: { $count }
buy-later = Нет связи. Передадим магазину, как только она появится.
quantity-of = Сколько в корзине: { $title }
quantity-less = Убрать одну
quantity-more = Добавить ещё одну
