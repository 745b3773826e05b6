# Всё, что показывает веб-приложение: магазин и панель.

language = Язык
loading = Загружаем
slow = Связь медленная, ещё загружаем…
try-again = Повторить
offline = Нет связи. Корзина сохранена, отправим, когда связь появится.
error-offline = Не удалось связаться с магазином. Проверьте интернет и попробуйте ещё раз.
error-unexpected = У нас что-то сломалось, и мы уже записали, что именно. Попробуйте ещё раз через минуту.
error-too-large = Слишком много данных сразу. Сократите текст или выберите файл поменьше.
error-launch-expired = Магазин открыт уже больше суток. Закройте его и откройте снова из чата: корзина сохранится.
error-launch-refused = Telegram не подтвердил, что это вы. Закройте магазин и откройте его снова из чата.
error-foreign-page = Этот запрос пришёл с чужой страницы, и мы его не выполнили. Откройте магазин и повторите там.
error-too-many = Слишком много действий подряд. Повторите через { $seconds } { $seconds ->
    [one] секунду
    [few] секунды
   *[other] секунд
}.
error-number = Если напишете нам, назовите номер { $requestId }

# Каталог
categories = Разделы
category = Раздел
crumbs = Где вы
all = Все
all-products = Все товары
products = Товары
products-count = { $count ->
    [one] { $count } товар
    [few] { $count } товара
   *[many] { $count } товаров
}
products-count-over = Больше { $count } товаров
products-shown = Показано { $shown } из { $total }
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
price-to = до { $price }
price-range = { $from } – { $to }
colours-count = { $count ->
    [one] { $count } цвет
    [few] { $count } цвета
   *[many] { $count } цветов
}
availability-in_stock = В наличии
availability-few = { $left ->
    [one] Осталась { $left } шт.
   *[other] Осталось { $left } шт.
}
availability-on_order = Под заказ
availability-sold_out = Нет в наличии

# Фильтры и порядок
filters = Фильтры
filters-count = { $count ->
    [one] выбран { $count }
   *[other] выбрано { $count }
}
filters-chosen = Выбранные фильтры
filters-clear = Сбросить
filters-show = Показать
filters-show-count = { $count ->
    [0] Ничего не нашлось
    [one] Показать { $count } товар
    [few] Показать { $count } товара
   *[many] Показать { $count } товаров
}
filter-inStock = В наличии
filter-onSale = Со скидкой
filter-price = Цена
filter-price-from = от
filter-price-to = до
filter-sizes = Размер
filter-colours = Цвет
filter-remove = { $name }, убрать фильтр
sort = Порядок
sort-new = Новинки
sort-popular = Популярные
sort-cheap = Дешевле
sort-dear = Дороже
nothing-fits-title = Под эти фильтры ничего не подошло
nothing-fits-text = Уберите часть из них, и товары появятся.

# Поиск
search = Поиск
search-placeholder = Найти в магазине
search-clear = Стереть
search-suggestions = Подсказки
search-recent = Вы искали
search-forget = Очистить
search-title = «{ $words }»
search-corrected = Показаны результаты по запросу «{ $words }».
search-dropped = Со всеми словами сразу ничего нет, поэтому не учли: { $words }.
search-nothing-title = Ничего не нашлось
search-nothing-text = По запросу «{ $words }» товаров нет. Проверьте, нет ли опечатки, попробуйте короче или другими словами.

# Товар
back = Назад
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

# Избранное
favourite = В избранном: { $title }
favourite-offline = Нет связи, поэтому избранное не изменилось.
favourite-removed = Убрано из избранного: { $title }
undo = Вернуть
favourites-empty-title = В избранном пока пусто
favourites-empty-text = Нажмите на сердечко у товара, и он будет ждать вас здесь.

# Покупка
buy = В корзину · { $price }
buy-on-order = Заказать · { $price }
buy-to-cart = В корзине: { $count } · Перейти
buy-count = В корзине: { $count }
buy-later = Нет связи. Передадим магазину, как только она появится.
quantity-of = Сколько в корзине: { $title }
quantity-less = Убрать одну
quantity-more = Добавить ещё одну

# Панель: состояние сервиса
service-title = Состояние сервиса
service-well = Всё работает
service-ill = Нужно вмешательство
service-unreachable = Сервис не отвечает
service-refresh = Обновить
service-checked = Проверено в { $time }
service-database = База данных
service-worker = Отправка сообщений
service-bot = Бот
service-version = Версия
service-uptime = Работает
service-database-ok = Записывает
service-database-failing = Не записывает: проверьте место на диске и права на папку с данными
service-worker-ok = Идёт
service-worker-failing = Остановилась: перезапустите сервис и посмотрите журнал
service-bot-ok = На связи
service-bot-failing = Не отвечает: проверьте токен и доступ сервера к Telegram
service-bot-off = Не подключён
service-days = { $days } д { $hours } ч
service-hours = { $hours } ч { $minutes } мин
service-minutes = { $minutes } мин
service-seconds = { $seconds } с
service-to-shop = Открыть магазин

# Вокруг каждой страницы
about-shop = О магазине
skip = К содержимому
close = Закрыть
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
head-category = { $title }: { $count ->
    [one] { $count } товар
    [few] { $count } товара
   *[many] { $count } товаров
} с ценами и наличием. Заказ без регистрации.
title-find = Каталог
title-found = { $words }: поиск
title-favourites = Избранное
title-cart = Корзина
title-checkout = Оформление заказа
title-orders = Мои заказы
title-order = Заказ
