# Оформление заказа в чате
checkout-ask-deliveryId = Как вам передать заказ?
checkout-ask-name = Как вас зовут?
checkout-ask-phone = Ваш телефон? Нажмите кнопку внизу или напишите номер, например +7 921 123-45-67.
checkout-ask-email = Куда прислать письмо с заказом? Например, anna@example.com.
checkout-ask-address = Куда доставить? Напишите город, улицу, дом и квартиру или пришлите геопозицию.
checkout-ask-comment = Добавить комментарий? Подъезд, удобное время, пожелания.
checkout-ask-paymentId = Как удобнее заплатить?
checkout-missing-to-free = { $name }: бесплатно, если добавить товаров ещё на { $missing }.
checkout-skip = Пропустить
checkout-back = ← Назад
checkout-put-off = Отложить
checkout-share-phone = 📱 Отправить мой номер
checkout-phone-example = +7 921 123-45-67
checkout-phone = Телефон: { $phone } ✓
checkout-no-phone = Хорошо, без телефона.
checkout-suggestion = Возможно, опечатка? Похоже на { $email }.
checkout-suggestion-keep = Нет, верно: { $email }
checkout-choose = Выберите вариант кнопкой.
checkout-write = Тут нужен текст: напишите ответ сообщением.
checkout-summary = Проверьте заказ
checkout-more-lines = … и ещё { $count } { $count ->
    [one] позиция
    [few] позиции
   *[other] позиций
}
checkout-change-gone = { $name }: больше не продаётся, в заказ не войдёт.
checkout-change-less = { $name }: { $left ->
    [0] закончился, в заказ не войдёт.
   *[other] осталось { $left } шт., столько и закажем.
}
checkout-change-price = { $name }: цена была { $was }, теперь { $now }.
checkout-nothing-left = Заказывать больше нечего. Возможно, в каталоге найдётся похожее.
checkout-point = точка на карте
checkout-confirm = Заказать за { $total }
checkout-edit-deliveryId = Доставка
checkout-edit-name = Имя
checkout-edit-phone = Телефон
checkout-edit-email = Почта
checkout-edit-address = Адрес
checkout-edit-comment = Комментарий
checkout-edit-paymentId = Оплата
checkout-to-cart = Корзина
checkout-continue = Продолжить оформление
checkout-put-off-text = Оформление отложено. Корзина и ответы сохранены.
checkout-put-off-keys = Оформление отложено. Корзина и ответы сохранены. Продолжить: /checkout
checkout-placed = Заказ № { $number } оформлен, спасибо!
checkout-placed-already = Заказ № { $number } уже оформлен.
checkout-over = Это оформление уже закончено. Новый заказ начинается с корзины.
