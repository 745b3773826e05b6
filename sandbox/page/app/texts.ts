// What Telegram itself says around a Mini App, in both languages, as Fluent: these may move into a file of texts as they are.
import { type Translate, translator } from '#locales/translator.ts'

const ru = `
app-kind = мини-приложение
app-close = Закрыть
app-back = Назад
app-more = Ещё
app-height = Высота
app-settings = Настройки
app-reload = Обновить страницу
app-loading = Загрузка…
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
`

const en = `
app-kind = mini app
app-close = Close
app-back = Back
app-more = More
app-height = Height
app-settings = Settings
app-reload = Reload Page
app-loading = Loading…
app-ok = OK
app-cancel = Cancel
app-close-title = Warning
app-close-text = Changes that you made may not be saved.
app-close-anyway = Close anyway
app-write-title = Allow messages?
app-write-text = This will allow { $bot } to message you.
app-write-allow = Allow
app-phone-title = Share your phone number?
app-phone-text = { $bot } will know your phone number. This can be useful for integration with other services.
app-phone-share = Share
app-home-title = Add to Home Screen
app-home-text = An icon of { $bot } will appear on the home screen.
app-home-add = Add
app-download-title = Download file
app-download-text = { $bot } suggests that you download { $file }.
app-download-start = Download
app-share-title = Share message
app-share-text = Send the message prepared by { $bot } to this chat?
app-share-send = Send
app-story-text = There are no stories in the sandbox.
app-qr-title = Scan QR code
app-qr-label = What the code says
app-qr-scan = Scan
app-device = Device
app-theme = Theme
app-platform = Platform
app-version = Version
app-keyboard = Keyboard
app-notch = Notch
app-swipes = Swipe down closes: { $on ->
    [yes] yes
   *[no] no
}
app-orientation = Orientation: { $locked ->
    [yes] locked
   *[no] free
}
app-log = Event log
app-log-empty = Everything was understood and done.
app-log-unknown = unknown to Telegram
app-log-newer = not in this version
app-log-bad = wrong data
app-log-refused = refused
`

export type AppLanguage = 'ru' | 'en'
const translators = { ru: translator('ru', [ru]), en: translator('en', [en]) }

export const textsOf = (language: AppLanguage): Translate => translators[language]
