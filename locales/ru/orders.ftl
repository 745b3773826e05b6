# Мои заказы в чате
orders-title = Мои заказы
orders-empty = Вы ещё ничего не заказывали. Загляните в каталог: всё, что закажете, появится здесь.
orders-number = № { $number }
orders-open = Заказ № { $number }
orders-back = ← Мои заказы
orders-back-to-order = ← К заказу
orders-write = Написать магазину
orders-more-lines = …и ещё { $count } { $count ->
    [one] позиция
    [few] позиции
   *[other] позиций
}
orders-receiving = Получение
orders-recipient = Получатель
orders-unpaid = { $payment } (ещё не оплачено)
orders-history = История заказа
orders-history-edited = состав изменён

# Повторить
orders-repeat = Повторить
orders-repeat-added = Теперь в корзине
orders-repeat-nothing = Повторить не получилось
orders-repeat-missing = Не добавили
orders-repeat-fewer = { $quantity } шт. из { $ordered }, больше нет
orders-pieces = { $quantity } шт.
orders-missing-out-of-stock = закончилось
orders-missing-not-for-sale = больше не продаётся
orders-missing-cart-full = в корзине больше нет места
orders-to-cart = Корзина

# Отменить
orders-cancel = Отменить
orders-cancel-ask = Отменить заказ № { $number } на { $total }?
orders-cancel-yes = Да, отменить
orders-cancel-no = Нет, оставить
orders-cancelled = Заказ № { $number } отменён.
orders-changed = Магазин только что изменил заказ № { $number }. Посмотрите, что в нём теперь; если он не нужен, отмените ещё раз.
orders-cancel-late = Заказ № { $number } уже { $status }, здесь его не отменить. Напишите магазину.

# По ссылке
orders-link-unknown = По этой ссылке заказа нет. Проверьте, что она скопирована целиком, или откройте свои заказы: /orders
orders-foreign = Заказ № { $number }: { $status }
orders-foreign-note = Имя, телефон и адрес видит только покупатель.
