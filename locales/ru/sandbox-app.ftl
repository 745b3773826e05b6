# Рамка мини-приложения в песочнице
app-kind = мини-приложение
app-close = Закрыть
app-back = Назад
app-more = Ещё
app-height = Высота
app-settings = Настройки
app-reload = Обновить страницу
app-loading = Загрузка…
app-slow = Приложение пока не отвечает: { $address }
app-ok = ОК
app-cancel = Отмена
app-close-title = Внимание
app-close-text = Внесённые изменения могут не сохраниться.
app-close-anyway = Всё равно закрыть
app-write-title = Разрешить сообщения?
app-write-text = { $bot } сможет писать вам.
app-write-allow = Разрешить
app-phone-title = Поделиться номером телефона?
app-phone-text = { $bot } узнает ваш номер телефона. Это может пригодиться для работы с другими сервисами.
app-phone-share = Поделиться
app-home-title = Добавить на главный экран
app-home-text = Значок { $bot } появится на главном экране.
app-home-add = Добавить
app-download-title = Загрузить файл
app-download-text = { $bot } предлагает загрузить файл { $file }.
app-download-start = Загрузить
app-share-title = Поделиться сообщением
app-share-text = Отправить сообщение, которое подготовил { $bot }, в этот чат?
app-share-send = Отправить
app-story-text = Историй в песочнице нет.
app-qr-title = Сканировать QR-код
app-qr-label = Что написано в коде
app-qr-scan = Сканировать
app-device = Устройство
app-theme = Тема
app-platform = Платформа
app-version = Версия
app-keyboard = Клавиатура
app-notch = Вырез экрана
app-swipes = Свайп вниз закрывает: { $on ->
    [yes] да
   *[no] нет
}
app-orientation = Поворот экрана: { $locked ->
    [yes] закреплён
   *[no] свободный
}
app-log = Журнал событий
app-log-empty = Всё понято и выполнено.
app-log-unknown = неизвестно Telegram
app-log-newer = нет в этой версии
app-log-bad = неверные данные
app-log-refused = отказано
