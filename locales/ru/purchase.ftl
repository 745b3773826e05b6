# Корзина, оформление и заказы в приложении

# Корзина
basket-nothing = В корзине пусто
basket-nothing-text = Выберите что-нибудь в каталоге, и оно будет ждать вас здесь.
basket-each = { $price } за шт.
basket-quantity = Количество: { $title }
basket-less = Меньше: { $title }
basket-more = Больше: { $title }
basket-remove = Убрать: { $title }
basket-take-out = Убрать
basket-removed = Убрано: { $title }
basket-undo = Вернуть
basket-all = Больше в наличии нет
basket-changed = Кое-что изменилось
basket-changed-text = Изменения отмечены у товаров. В итоге они уже учтены.
basket-promo-have = Ввести промокод
basket-promo = Промокод
basket-promo-apply = Применить
basket-promo-works = Промокод { $code } применён
basket-promo-waits = Промокод { $code } пока не действует
basket-promo-remove = Убрать промокод { $code }
basket-guest-taken = Всё, что вы выбрали в браузере, теперь здесь.
basket-delivery-later = рассчитаем при оформлении
basket-order = Оформить · { $total }
basket-go-on = Продолжить оформление · { $total }
basket-summary = Сумма
basket-shop-on = Выбрать ещё
basket-settling = Пересчитываем сумму…
basket-waiting = Нет связи. Изменения сохранены, отправим их, как только связь появится.
basket-repeated = Товары прошлого заказа теперь в корзине
basket-repeated-part = Повторить удалось не всё

# Оформление
form-contents = Ваш заказ
form-change-cart = Изменить
form-required = обязательно
form-optional = необязательно
form-deliveryId = Как получить заказ
form-name = Имя получателя
form-phone = Телефон получателя
form-email = Электронная почта
form-address = Адрес доставки
form-comment = Комментарий к заказу
form-paymentId = Как оплатить
form-why-phone = Нужен, чтобы договориться о доставке и сообщить, если что-то изменится.
form-why-email = Пришлём на неё подтверждение и новости о заказе.
form-why-address = Город, улица, дом, квартира
form-why-comment = Подъезд, удобное время, пожелания
form-free = бесплатно
form-delivery-unknown = выберите способ
form-missing-to-free = Бесплатно, если добавить товаров ещё на { $missing }
form-use = Подставить: { $value }
form-share-phone = Взять номер из Telegram
form-sharing-phone = Ждём номер из Telegram…
form-no-shared-phone = Номер из Telegram не пришёл. Введите его сами.
form-locate = Указать точку на карте
form-locating = Определяем, где вы…
form-located = Точка на карте приложена к заказу
form-unlocate = Убрать точку
form-not-located = Не получилось определить место. Напишите адрес словами.
form-suggestion = Нет ли опечатки? Похоже на { $email }
form-letters-left = { $count ->
    [one] Остался { $count } знак
    [few] Осталось { $count } знака
   *[many] Осталось { $count } знаков
}
form-right = заполнено верно
form-waiting = Сохранено на этом устройстве. Отправим, когда появится связь.
form-order = Заказать за { $total }
form-busy-saving = Сохраняем…
form-busy-placing = Оформляем…
form-busy-asking = Проверяем…
form-asking = Проверяем, принят ли заказ…
form-asking-text = Ответ магазина потерялся по дороге. Спросим ещё раз, второго заказа не будет.
form-wrong = Осталось поправить
form-sum = Сумма изменилась: была { $was }, стала { $now }. Проверьте заказ и подтвердите ещё раз.
form-offline = Нет связи, поэтому заказ пока не отправить. Всё, что вы ввели, сохранено.
form-not-arrived = В прошлый раз заказ не дошёл до магазина из-за связи. Проверьте его и отправьте ещё раз.
form-nothing-left = Заказывать больше нечего: всё из корзины раскупили.
form-to-cart = Открыть корзину

# Заказ
order-page-number = Заказ № { $number }
order-page-steps = Как идёт заказ
order-step-new = Принят
order-step-confirmed = Подтверждён
order-step-ready = Собран
order-step-ready-pickup = Ждёт вас
order-step-sent = В пути
order-step-delivered = Получен
order-step-cancelled = Отменён
order-step-returned = Возвращён
order-page-to-come = впереди
order-page-placed = Мы получили заказ и скоро его подтвердим.
order-page-away = Сейчас нас нет на месте: посмотрим заказ { $at }.
order-page-follow = Страница обновляется сама: новости заказа появятся здесь.
order-page-mail = Подтверждение отправим на { $email }.
order-page-contents = Состав заказа
order-page-details = Получение и оплата
order-page-repeat = Повторить заказ
order-page-cancel = Отменить заказ
order-page-link = Ссылка на заказ
order-page-link-text = Сохраните её, чтобы следить за заказом с другого устройства. Имя, телефон и адрес по ней не видны.
order-page-copy = Скопировать ссылку
order-page-copied = Ссылка скопирована
order-page-not-copied = Не получилось скопировать. Возьмите ссылку из адресной строки.
order-page-telegram = Продолжить в Telegram
order-page-telegram-text = Заказы, корзина и избранное переедут в Telegram, и там мы напишем о каждой новости заказа.
order-page-contact = Связаться с магазином
order-page-all = Все мои заказы
order-page-unknown = Такого заказа нет
order-page-unknown-text = Проверьте, что ссылка скопирована целиком. Ваши заказы собраны на отдельной странице.

# Мои заказы
my-orders-nothing = Заказов пока нет
my-orders-nothing-text = Всё, что вы закажете, появится здесь.
my-orders-guest = Здесь заказы, сделанные в этом браузере.
