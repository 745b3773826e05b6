# Корзина в чате, и как в неё кладут с карточки товара
cart-title = Корзина
cart-door = Корзина · { $pieces }
cart-door-checkout = К оформлению · { $pieces }
cart-nothing = Здесь пока пусто. Загляните в каталог или напишите, что ищете.
cart-line = { $number }) { $quantity } шт.
cart-remove = Убрать № { $number }
cart-accept = Понятно
cart-order = Оформить заказ
cart-go-on = Продолжить оформление
cart-empty = Очистить
cart-empty-sure = Убрать из корзины всё? { $lines ->
    [one] В ней { $lines } позиция.
    [few] В ней { $lines } позиции.
   *[many] В ней { $lines } позиций.
}
cart-empty-yes = Да, убрать всё
cart-empty-no = Нет, оставить

# Что изменилось с тех пор, как покупатель смотрел
cart-price-up = Подорожало: было { $was }, стало { $now }
cart-price-down = Подешевело: было { $was }, стало { $now }
cart-less-left = { $left ->
    [one] Осталась { $left } шт.
   *[other] Осталось { $left } шт.
}, вы выбрали { $wanted }
cart-sold-out = Закончилось, в заказ не войдёт
cart-gone = Больше не продаётся, в заказ не войдёт

cart-delivery = Доставка: { $price }
cart-delivery-from = Доставка от { $price }
cart-delivery-free = Доставка: бесплатно
cart-delivery-free-by = { $method }: бесплатно
cart-delivery-promo = Доставка: бесплатно по промокоду { $code }
cart-to-free = До бесплатной доставки не хватает { $missing }
cart-to-free-by = До бесплатной доставки не хватает { $missing } ({ $method })
cart-minimum = Заказ можно оформить от { $minimum }. Не хватает { $missing }, добавьте что-нибудь ещё.

card-add = В корзину · { $price }
card-added = Добавлено в корзину
card-in-cart = { $quantity } в корзине
card-choose-colour = Выберите цвет
card-choose-size = Выберите размер
card-choose-both = Выберите цвет и размер
card-choose-first-colour = Сначала выберите цвет: кнопки чуть выше.
card-choose-first-size = Сначала выберите размер: кнопки чуть выше.
card-choose-first-both = Сначала выберите цвет и размер: кнопки чуть выше.
