# Оформление заказа в чате
checkout-ask-deliveryId = Как хотите получить заказ?
checkout-ask-name = Как вас зовут?
checkout-ask-phone = По какому телефону с вами связаться?
checkout-hint-phone = Нажмите кнопку внизу или напишите номер, например +7 921 123-45-67.
checkout-ask-email = На какую почту прислать письмо о заказе?
checkout-hint-email = Напишите адрес, например anna@example.com.
checkout-ask-address = Куда доставить?
checkout-hint-address = Напишите город, улицу, дом и квартиру. Или пришлите геопозицию: скрепка 📎 у поля ввода.
checkout-ask-comment = Добавить комментарий?
checkout-hint-comment = Подъезд, удобное время, пожелания.
checkout-ask-paymentId = Как удобнее заплатить?
checkout-missing-to-free = { $name }: бесплатно, если добавить товаров ещё на { $missing }.
checkout-skip = Пропустить
checkout-back = ← Назад
checkout-put-off = Отложить
checkout-share-phone = 📱 Отправить мой номер
checkout-phone-example = +7 921 123-45-67
checkout-phone = Телефон: { $phone } ✓
checkout-no-phone = Хорошо, без телефона.
checkout-suggestion = Нет ли опечатки? Похоже на { $email }.
checkout-suggestion-keep = Оставить { $email }
checkout-choose = Нажмите одну из кнопок ниже.
checkout-write = Здесь нужен текст: напишите ответ сообщением.
checkout-summary = Проверьте заказ
checkout-change-gone = { $name }: больше не продаётся, в заказ не войдёт.
checkout-change-less = { $name }: { $left ->
    [0] больше нет в наличии, в заказ не войдёт.
    [one] осталась { $left } шт., столько и закажем.
   *[other] осталось { $left } шт., столько и закажем.
}
checkout-change-price = { $name }: цена была { $was }, теперь { $now }.
checkout-nothing-left = Заказывать больше нечего. Возможно, в каталоге найдётся похожее.
checkout-point = точка на карте
checkout-confirm = Заказать за { $total }
checkout-edit-deliveryId = Получение
checkout-edit-name = Имя
checkout-edit-phone = Телефон
checkout-edit-email = Почта
checkout-edit-address = Адрес
checkout-edit-comment = Комментарий
checkout-edit-paymentId = Оплата
checkout-to-cart = Корзина
checkout-continue = Продолжить
checkout-put-off-text = Оформление отложено. Корзина и ответы сохранены.
checkout-put-off-keys = Оформление отложено. Корзина и ответы сохранены. Продолжить: /checkout
checkout-placed = Заказ № { $number } оформлен, спасибо!
checkout-placed-already = Заказ № { $number } уже оформлен.
checkout-over = Это оформление уже завершено. Чтобы заказать ещё, откройте корзину: /cart
