# Страница песочницы: местный Телеграм, в котором пробуют магазин.

sandbox-name = Песочница Kiosk
sandbox-opening = Открываем…
sandbox-lost = Связь с песочницей потеряна. Она восстановится сама, когда песочница снова заработает.
sandbox-unreachable = Песочница не отвечает. Она ещё запущена?
sandbox-listening = Бот запущен
sandbox-not-listening = Бот не запущен
sandbox-phones = Телефоны
sandbox-which-phones = Показывать телефоны
sandbox-phone-of = Телефон: { $name }
sandbox-phone-in = { $chat }, телефон: { $name }
sandbox-no-phones = Телефонов нет
sandbox-no-phones-text = Добавьте покупателя: у каждого будет телефон и чат с ботом.
sandbox-all-put-away = Все телефоны убраны.
sandbox-show-all = Показать все телефоны
sandbox-put-away = Убрать этот телефон
sandbox-add-customer = Добавить покупателя
sandbox-new-customer = Новый покупатель
sandbox-add = Добавить
sandbox-speaks = Язык в Телеграме
sandbox-clock = Перевести часы вперёд
sandbox-clock-moved = +{ $hours } ч
sandbox-clock-moved-days = +{ $days } дн.
sandbox-clock-hour = На час
sandbox-clock-day = На день
sandbox-clock-week = На неделю
sandbox-light = Светлая тема
sandbox-dark = Тёмная тема
sandbox-close = Закрыть
sandbox-cancel = Отмена
sandbox-save = Сохранить
sandbox-ok = OK

# Чат
sandbox-bot = бот
sandbox-members = { $count ->
    [one] { $count } участник
    [few] { $count } участника
   *[many] { $count } участников
}
sandbox-action-typing = печатает
sandbox-action-upload-photo = отправляет фото
sandbox-action-record-video = записывает видео
sandbox-action-upload-video = отправляет видео
sandbox-action-record-voice = записывает голосовое сообщение
sandbox-action-upload-voice = отправляет голосовое сообщение
sandbox-action-upload-document = отправляет файл
sandbox-action-choose-sticker = выбирает стикер
sandbox-action-find-location = ищет место
sandbox-action-record-video-note = записывает видеосообщение
sandbox-action-upload-video-note = отправляет видеосообщение
sandbox-chat-menu = Ещё об этом чате
sandbox-account-language = Язык этого аккаунта
sandbox-block = Остановить и заблокировать
sandbox-unblock = Разблокировать бота
sandbox-unblock-big = РАЗБЛОКИРОВАТЬ
sandbox-start = ЗАПУСТИТЬ
sandbox-first-hint = Нажмите «ЗАПУСТИТЬ»: магазин напишет вам, как пишет каждому новому покупателю.
sandbox-what-can-it-do = Что может делать этот бот?
sandbox-no-messages = Здесь пока нет сообщений
sandbox-channel = Здесь пишет только владелец
sandbox-messages = Сообщения
sandbox-to-end = { $count ->
    [0] К последнему сообщению
    [one] К последнему сообщению, { $count } новое
   *[other] К последнему сообщению, новых: { $count }
}
sandbox-unseen = Новые сообщения
sandbox-topics = Темы
sandbox-all-topics = Все
sandbox-general = General
sandbox-pinned = Закреплённое сообщение
sandbox-drop = Отпустите файлы, чтобы отправить

# Сообщения
sandbox-you = Вы
sandbox-edited = изменено
sandbox-read = прочитано
sandbox-message = Сообщение
sandbox-message-menu = Что сделать с сообщением
sandbox-forwarded = Переслано от { $name }
sandbox-via = через { $name }
sandbox-reply-to = В ответ на { $name }: { $text }
sandbox-reaction = { $emoji }: { $count }
sandbox-react = Поставить { $emoji }
sandbox-reply = Ответить
sandbox-copy = Копировать
sandbox-copied = Скопировано
sandbox-edit = Изменить
sandbox-delete = Удалить
sandbox-spoiler = Скрытый текст, показать
sandbox-more = Развернуть
sandbox-less = Свернуть
sandbox-photo = Фотография
sandbox-open-photo = Открыть фотографию
sandbox-before = Предыдущая
sandbox-after = Следующая
sandbox-video = Видео
sandbox-audio = Аудио
sandbox-voice = Голосовое сообщение
sandbox-file = Файл
sandbox-location = Геопозиция
sandbox-contact = Контакт
sandbox-bytes = { $size } Б
sandbox-kilobytes = { $size } КБ
sandbox-megabytes = { $size } МБ

# Что произошло в чате
sandbox-service-joined = { $name } теперь в группе
sandbox-service-added = { $name } добавляет в группу { $who }
sandbox-service-left = { $name } больше не в группе
sandbox-service-removed = { $name } исключает { $who }
sandbox-service-title = { $name } меняет название группы на «{ $title }»
sandbox-service-pinned = { $name } закрепляет «{ $text }»
sandbox-service-payment = { $name } платит { $sum }
sandbox-service-refunded = Возвращено { $sum }
sandbox-service-app-data = Данные из «{ $button }» переданы боту
sandbox-service-topic-created = Создана тема «{ $topic }»
sandbox-service-topic-edited = Теперь тема называется «{ $topic }»
sandbox-service-forum-topic-closed = { $name } закрывает тему
sandbox-service-forum-topic-reopened = { $name } снова открывает тему
sandbox-service-general-forum-topic-hidden = { $name } скрывает тему General
sandbox-service-general-forum-topic-unhidden = { $name } снова показывает тему General
sandbox-service-new-chat-photo = { $name } меняет фотографию группы
sandbox-service-delete-chat-photo = { $name } удаляет фотографию группы
sandbox-service-group-chat-created = { $name } создаёт группу
sandbox-service-supergroup-chat-created = { $name } создаёт группу
sandbox-service-migrate-to-chat-id = Группа преобразована в супергруппу
sandbox-service-migrate-from-chat-id = Группа преобразована в супергруппу
sandbox-service-users-shared = Вы поделились пользователем с ботом
sandbox-service-chat-shared = Вы поделились чатом с ботом
sandbox-service-write-access-allowed = Вы разрешили боту писать вам

# Ввод
sandbox-write = Сообщение
sandbox-send = Отправить
sandbox-menu = Меню
sandbox-commands = Команды бота
sandbox-answering = Ответ { $name }
sandbox-editing = Редактирование
sandbox-keyboard = Клавиатура бота
sandbox-show-keyboard = Показать клавиатуру бота
sandbox-hide-keyboard = Скрыть клавиатуру бота
sandbox-attach = Прикрепить
sandbox-attach-files = Фото или файл
sandbox-attach-contact = Мой контакт
sandbox-attach-location = Моя геопозиция
sandbox-attach-title = { $count ->
    [one] Отправить { $count } файл
    [few] Отправить { $count } файла
   *[many] Отправить { $count } файлов
}
sandbox-as-file = Файлами, без сжатия
sandbox-caption = Добавить подпись…
sandbox-sending = { $count ->
    [one] Отправляем файл…
   *[other] Отправляем файлы: { $count }…
}
sandbox-refused-late-edit = Изменить сообщение можно в течение двух суток.
sandbox-refused-no-edit = Это сообщение изменить нельзя.
sandbox-refused-gone = Этого здесь больше нет.
sandbox-refused-topic-closed = Тема закрыта.
sandbox-refused-blocked = Бот заблокирован. Сначала разблокируйте его.
sandbox-refused-administrators = Писать сюда могут только администраторы.
sandbox-refused-no-member = Этого человека больше нет в группе.
sandbox-refused-no-use = Такая кнопка в песочнице не работает.
sandbox-refused-no-inline = У бота нет встроенного режима.
sandbox-refused-no-app = У бота нет мини-приложения.
sandbox-refused-big-tip = Чаевые больше, чем позволяет счёт.
sandbox-refused-shipping-late = Бот не ответил вовремя, какая бывает доставка.
sandbox-refused-checkout-late = Бот не подтвердил заказ за десять секунд. Деньги не списаны.
sandbox-refused-paid-already = Этот счёт уже оплачен.
sandbox-refused-empty-file = Файл пуст, такой Телеграм не отправит.
sandbox-refused-no-picture = Это не картинка. Отправьте её файлом.
sandbox-refused-picture-size = Картинка слишком велика или слишком вытянута для фото. Отправьте её файлом.
sandbox-share = Поделиться
sandbox-share-contact = Поделиться номером телефона?
sandbox-share-contact-text = Бот узнает ваш номер: { $number }.
sandbox-share-location = Отправить геопозицию
sandbox-coordinates = Широта, долгота
sandbox-coordinates-wrong = Два числа, например 55.75222, 37.61556
sandbox-choose-chat = Выберите чат
sandbox-found = { $count ->
    [one] { $count } результат
    [few] { $count } результата
   *[many] { $count } результатов
}
sandbox-nothing-found = Ничего не найдено
sandbox-more-results = Показать ещё
sandbox-result = Результат

# Оплата
sandbox-test-invoice = ТЕСТОВЫЙ СЧЁТ
sandbox-pay-sum = Заплатить { $sum }
sandbox-paid = Оплачено
sandbox-paid-toast = Вы заплатили { $sum }. Это проверка: деньги не списаны.
sandbox-receipt = Квитанция
sandbox-checkout = Оплата
sandbox-total = Итого
sandbox-tip = Чаевые
sandbox-other-tip = Другая сумма, до { $most }
sandbox-fill-example = Заполнить примером
sandbox-shipping = Доставка
sandbox-to-shipping = Выбрать доставку
sandbox-pay-fails = Пусть платёж не пройдёт
sandbox-name-field = Имя
sandbox-phone-field = Номер телефона
sandbox-email-field = Эл. почта
sandbox-address-street-line1 = Улица и дом
sandbox-address-street-line2 = Квартира, этаж (необязательно)
sandbox-address-city = Город
sandbox-address-state = Регион (необязательно)
sandbox-address-post-code = Индекс
sandbox-address-country-code = Страна, две буквы

# Ящики сбоку
sandbox-mail = Почта
sandbox-no-mail = Писем пока нет. Всё, что магазин шлёт почтой, придёт сюда и больше никуда.
sandbox-no-subject = Без темы
sandbox-all-mail = Все письма
sandbox-clear = Очистить
sandbox-view = Показать как
sandbox-view-html = Письмо
sandbox-view-text = Текст
sandbox-view-headers = Заголовки
sandbox-calls = Журнал Bot API
sandbox-api-at = Bot API по адресу
sandbox-only-refused = Только отказы
sandbox-with-polling = И опросы тоже
sandbox-refused-count = { $count ->
    [one] { $count } отказ
    [few] { $count } отказа
   *[many] { $count } отказов
}
sandbox-no-calls = Запросов пока нет. Они появятся, как только бот заработает.
sandbox-nothing-refused = Отказов не было. Настоящий Телеграм тоже согласился бы со всем.
sandbox-waits = ждёт
sandbox-took = Заняло { $ms } мс
