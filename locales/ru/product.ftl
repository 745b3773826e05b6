# Страница товара.

gallery = Фотографии
gallery-picture = { $title }: фото { $number } из { $count }
colour = Цвет:
size = Размер:
choose-size = Выберите размер
choice-sold-out = { $name }, нет в наличии
share = Поделиться: { $title }
share-copied = Ссылка скопирована
share-failed = Не получилось скопировать ссылку. Скопируйте её из адресной строки.
reviews-count = { $count ->
    [one] { $count } отзыв
    [few] { $count } отзыва
   *[many] { $count } отзывов
}
rating-of = из 5
stars = { $rating } из { $most }
