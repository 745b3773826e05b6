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
command-stats = Статистика
command-broadcast = Рассылка покупателям
command-log = Журнал изменений
command-backup = Резервная копия
command-outbox = Неотправленные сообщения
command-notify_here = Присылать заказы в этот чат
command-notify_off = Не присылать заказы в этот чат
