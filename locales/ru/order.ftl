# Заказ: статусы, суммы, сведения; общие для чата, писем и приложения
order-status-new = новый
order-status-confirmed = подтверждён
order-status-ready = собран
order-status-sent = отправлен
order-status-delivered = выдан
order-status-cancelled = отменён
order-status-returned = возвращён
order-name = Имя
order-phone = Телефон
order-email = Почта
order-delivery = Доставка
order-method = Способ
order-address = Адрес
order-pickup-address = Где забрать
order-map = Точка на карте
order-payment = Оплата
order-paid = { $payment } (оплачено)
order-paid-short = Оплачено
order-refunded = { $payment } (деньги возвращены)
order-refunded-short = Деньги возвращены
order-tracking = Трек-номер
order-comment = Комментарий
order-own-comment = Ваш комментарий
order-on-order = под заказ
order-goods = Товары
order-discount = Скидка
order-discount-code = Скидка по промокоду { $code }
order-promo = Промокод
order-free = бесплатно
order-total = Итого
order-placed-at = Оформлен { $at }
order-note = Причина
order-note-shop = Магазин пишет

# Что слышит покупатель: новость
order-news-placed = Заказ № { $number } принят
order-news-edited = Заказ № { $number } изменён
order-news-confirmed = Заказ № { $number } подтверждён
order-news-ready = Заказ № { $number } собран
order-news-sent = Заказ № { $number } отправлен
order-news-delivered = Заказ № { $number } у вас
order-news-cancelled = Заказ № { $number } отменён
order-news-returned = Возврат по заказу № { $number } принят

# … и что она значит
order-means-placed = Спасибо за заказ! Напишем, как только его подтвердят.
order-means-edited = Магазин изменил состав заказа. Вот как он выглядит теперь.
order-means-confirmed = Магазин взял заказ в работу.
order-means-ready = Всё готово к отправке.
order-means-ready-pickup = Заказ собран и ждёт вас.
order-means-sent = Заказ в пути.
order-means-delivered = Спасибо, что выбрали нас!
order-means-cancelled = Платить за него не нужно.
order-means-cancelled-paid = О возврате денег магазин напишет отдельно.
order-means-returned = Магазин получил товары обратно.
