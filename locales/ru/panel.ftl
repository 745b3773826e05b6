# Панель: состояние сервиса.

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
