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
command-order = Найти заказ
command-add = Добавить товар
command-products = Товары
command-stock = Остатки
command-price = Цены
command-status = Наличие
command-outbox = Неотправленные сообщения
command-notify_here = Присылать заказы в этот чат
command-notify_off = Не присылать заказы в этот чат
