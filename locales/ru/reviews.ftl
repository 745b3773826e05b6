# Отзыв покупателя
reviews-write = Оставить отзыв
reviews-which = О чём хотите рассказать?
reviews-nothing = Этих товаров в магазине больше нет, оценить нечего. Магазину можно написать из заказа.
reviews-stars = Сколько звёзд поставите?
reviews-stars-again = Ваша оценка: { $stars }. Её можно изменить.
reviews-back-to-choice = ← К товарам заказа
reviews-words =
    Ваша оценка: { $stars }. Спасибо!

    Напишите в одном сообщении, что понравилось, а что нет. Отзыв появится без вашего имени.
reviews-words-only = Отзыв принимаем только текстом. Напишите пару слов или оставьте одну оценку.
reviews-wordless = Без слов
reviews-thanks = Спасибо за отзыв! Он появится на странице товара, как только магазин его проверит.
reviews-another = Оценить другие товары

# Отзывы о товаре
reviews-rating = ★ { $average } · { $count } { $count ->
    [one] отзыв
    [few] отзыва
   *[other] отзывов
}
reviews-open = Отзывы
reviews-none = Отзывов пока нет.
reviews-back = ← К товару

# Проверка отзывов
reviews-staff-title = Отзыв по заказу № { $number }
reviews-staff-waiting = Показать его покупателям?
reviews-staff-shown = Показан на странице товара
reviews-staff-hidden = Скрыт
reviews-staff-gone = Этого отзыва больше нет: покупатель удалил свои данные, или отзыв больше не для этого чата.
reviews-staff-again = К оценке добавили слова. Посмотрите ещё раз.
reviews-staff-show = Показать
reviews-staff-hide = Скрыть
reviews-decided-shown = Отзыв показан на странице товара.
reviews-decided-hidden = Отзыв скрыт.
