# Команды, как они стоят в меню бота
command-catalogue = Каталог
command-search = Найти товар
command-cart = Корзина
command-orders = Мои заказы
command-contact = Написать магазину
command-language = Язык
command-help = Как здесь покупать
command-privacy = Мои данные
command-start = В начало
# Для сотрудников
command-staff-orders = Заказы магазина
command-order = Найти заказ
command-today = Список доставки на сегодня
command-staff = Сотрудники
command-import = Загрузить товары файлом
command-export = Выгрузить товары в файл
command-outbox = Неотправленные сообщения
command-notify_here = Присылать заказы в этот чат
command-notify_off = Не присылать заказы в этот чат
command-promo = Промокоды
command-pages = Страницы магазина
command-settings = Настройки магазина
command-setup = С чего начать
command-bulk = Изменить много товаров сразу
command-undo = Отменить массовое изменение
command-categories = Разделы
