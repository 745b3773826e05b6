# То, что в веб-приложении нужно каждой странице магазина.

language = Язык
loading = Загружаем
slow = Связь медленная, ещё загружаем…
try-again = Повторить
offline = Нет связи. Корзина сохранена, отправим, когда связь появится.
error-offline = Не удалось связаться с магазином. Проверьте интернет и попробуйте ещё раз.
error-unexpected = У нас что-то сломалось, и мы уже записали, что именно. Попробуйте ещё раз через минуту.
error-number = Если напишете нам, назовите номер { $requestId }

# Каталог
categories = Разделы
category = Раздел
all = Все
all-products = Все товары
products = Товары
show-more = Показать ещё
row-fresh = Новинки
row-on-sale = Со скидкой
row-popular = Популярное
empty-title = Здесь пока пусто
empty-text = Товары этого раздела скоро появятся. Загляните в другие.
empty-shop-text = Магазин только открывается, товары скоро появятся. Загляните чуть позже.
nowhere-title = Такой страницы нет
nowhere-text = Возможно, товар больше не продаётся или ссылка устарела.
to-catalogue = В каталог

price-now = Цена
price-before = раньше
price-from = от { $price }
colours-count = { $count ->
    [one] { $count } цвет
    [few] { $count } цвета
   *[many] { $count } цветов
}
availability-in_stock = В наличии
availability-on_order = Под заказ
availability-sold_out = Нет в наличии

# Поиск
search = Поиск
search-recent = Вы искали
search-forget = Очистить

# Избранное
favourite = В избранном: { $title }
favourite-offline = Нет связи, поэтому избранное не изменилось.

# Вокруг каждой страницы
back = Назад
skip = К содержимому
write-to-shop = Написать магазину
shop-closed = Сейчас магазин закрыт. Заказы снова принимаем { $until }, а выбирать можно уже сейчас.
tabs = Куда перейти
tab-home = Главная
tab-catalogue = Каталог
tab-favourites = Избранное
tab-cart = Корзина
tab-orders = Заказы
cart-pieces = { $count ->
    [one] { $count } товар
    [few] { $count } товара
   *[many] { $count } товаров
}
title-find = Каталог
title-found = { $words }: поиск
title-favourites = Избранное
title-cart = Корзина
title-checkout = Оформление заказа
title-orders = Мои заказы
title-order = Заказ
