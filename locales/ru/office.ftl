# Кабинет владельца: то, что есть на каждом экране
office-back = ‹ Назад
office-menu = Настройки
office-page-before = ◂ Предыдущие
office-page-after = Следующие ▸
office-saved = ✅ Сохранено.
office-deleted = ✅ Удалено.
office-cancelled = Хорошо, ничего не меняем.
office-leave = Оставить как есть
office-delete = 🗑 Удалить
office-delete-yes = Да, удалить
office-drop = Убрать
office-drop-ru = Убрать русский
office-drop-en = Убрать английский
office-up = ↑ Выше
office-none = не указано
office-no-picture = без картинки
office-no-minimum = нет
office-there = есть
office-now = <b>Сейчас:</b> { $value }
office-next-order = следующий № { $number }
office-ask = Напишите новое значение одним сообщением.
office-ask-ru = Напишите текст по-русски одним сообщением, до { $most } знаков.
office-ask-en = Напишите текст по-английски одним сообщением, до { $most } знаков.
office-ask-picture = Пришлите картинку: как фото или файлом, если важно качество.
office-write-ru = ✏️ По-русски
office-write-en = ✏️ По-английски
office-needs-words = Здесь нужен текст. Напишите его одним сообщением.
office-needs-picture = Здесь нужна картинка. Пришлите её как фото или файлом (JPEG, PNG, WebP).

# Меню настроек
settings-title = Настройки: { $shop }
settings-what = Что поменяете, покупатели увидят сразу.
section-look = 🏪 Витрина
section-contacts = ☎️ Контакты
section-hours = 🕙 Часы работы
section-speech = 🌍 Языки и валюта
section-orders = 🧾 Оформление заказа
section-deliveries = 🚚 Доставка
section-payments = 💳 Оплата
section-notify = 🔔 Уведомления
section-pages = 📄 Страницы
section-promos = 🎟 Промокоды

# Каждая настройка: как называется, что значит, пример
setting-shopName = Название
setting-shopName-what = Стоит в начале магазина, в письмах и ссылках. Например: Второе дыхание. Если написать на одном языке, его увидят все.
setting-greeting = Приветствие
setting-greeting-what = Первое, что читает покупатель под названием. Например: Одежда для бега. Привезём завтра, примерка бесплатно.
setting-picture = Картинка
setting-picture-what = Её видят над приветствием в чате и в приложении. Лучше горизонтальная, от 1280 точек в ширину.
setting-heroTitle = Заголовок в приложении
setting-heroTitle-what = Крупная строка на первом экране приложения. Если не указать, там будет название магазина. Например: Бегать легче, чем кажется.
setting-heroText = Текст в приложении
setting-heroText-what = Пара строк под заголовком. Если не указать, там будет приветствие. Например: Скидки до 30 % до конца августа.
setting-heroPicture = Картинка в приложении
setting-heroPicture-what = Картинка первого экрана приложения. Если не прислать, там будет та же, что в чате.
setting-heroHeight = Высота картинки
setting-heroHeight-what = Какую часть экрана займёт картинка в приложении: от 20 до 60 процентов, 0 — без картинки. Например: 40.
setting-logo = Логотип
setting-logo-what = Маленькая картинка рядом с названием в приложении. Лучше PNG с прозрачным фоном, присланный файлом.
setting-footer = Подвал
setting-footer-what = Текст внизу каждой страницы приложения. Например: Возврат 14 дней. Доставляем по всей России.
setting-phone = Телефон
setting-phone-what = По нему покупатели звонят магазину. Например: +7 495 123-45-67.
setting-email = Почта
setting-email-what = На неё пишут покупатели. Например: shop@example.com.
setting-address = Адрес
setting-address-what = Где вас найти. Например: Спортивная ул., 7, вход со двора.
setting-hoursNote = Примечание к часам
setting-hoursNote-what = То, чего не скажет таблица. Например: По записи. Обед с 14 до 15.
setting-week = Часы работы
setting-week-what = Когда вы на месте. Заказать можно в любое время, а в нерабочее покупатель увидит, когда ему ответят. Например: пн–пт 10–21, сб 11–18, вс выходной. Или: ежедневно 10–21.
setting-languages = Языки покупателей
setting-languages-what = На каких языках магазин говорит с покупателями. Каждый видит свой, если он здесь отмечен.
setting-language = Язык магазина
setting-language-what = На нём магазин пишет в рабочие чаты и на почту, и с теми покупателями, чьего языка не знает.
setting-currency = Валюта
setting-currency-what = В ней стоят все цены. Цифры на ценниках при смене не пересчитываются по курсу: 1990 останется 1990. Например: рубли, тенге, USD.
setting-timeZone = Часовой пояс
setting-timeZone-what = По нему считаются часы работы, сроки и даты. Напишите город или сдвиг. Например: Москва, Екатеринбург, UTC+3.
setting-country = Страна
setting-country-what = Так читаются телефоны без кода страны. Например: Россия, Казахстан, +998.
setting-needs = Что спрашиваем
setting-needs-what = Что спросить у покупателя при заказе. Нажимайте, чтобы сменить: обязательно, по желанию, не спрашивать.
setting-minimum = Минимальный заказ
setting-minimum-what = Меньше этой суммы заказать нельзя; доставка не считается. Например: 1500. Ноль — без минимума.
setting-firstOrder = Номер заказа
setting-firstOrder-what = С какого номера начать. Задаётся до первого заказа, дальше номера идут подряд. Например: 1001.
setting-lowStock = Мало на складе
setting-lowStock-what = При таком остатке и ниже мы предупреждаем, что товар кончается. Например: 3.

need-field-name = Имя
need-field-phone = Телефон
need-field-email = Почта
need-field-comment = Комментарий
need-required = обязательно
need-optional = по желанию
need-off = не спрашивать
needs-nobody = ⚠️ Ни телефона, ни почты: с покупателем не из Telegram будет не связаться.
languages-own = Язык магазина: { $language }

currency-same = Цены и так в этой валюте: { $name }.
currency-warning =
    <b>Сменить валюту?</b> { $name }

    Цифры на ценниках останутся, по курсу они не пересчитываются: { $before } превратится в { $after }. Так же доставка, минимальный заказ и скидки в сумме. Прежние заказы останутся в прежней валюте.
currency-yes = Да, перейти на { $currency }

# Часы работы и перерыв в работе
hours-week = ✏️ Вся неделя одной строкой
hours-daily = Ежедневно 10–21
hours-workdays = Пн–пт 9–18
hours-unknown = Часы работы не указаны.
hours-free = выходной
hours-zone = Часовой пояс: { $zone }
hours-what = Заказать можно всегда. В нерабочее время покупатель увидит, когда ему ответят.
hours-day = Часы работы, { $day }
hours-day-what = Когда вы на месте в этот день? Например: 10–21. С перерывом: 10–14, 15–21. Или: выходной.
closing-title = Закрыть магазин на время
closing-what = До какого дня не принимать заказы? Например: 31.08, 31 августа 12:00, понедельник, через 3 дня. Если не указать время, откроемся с началом рабочего дня.
closing-open = 🟢 Магазин принимает заказы. Отпуск или переучёт? Закройте его на время: товары останутся видны, а заказать будет нельзя.
closing-until = 🔴 Магазин закрыт: заказы не принимаются. Откроется сам { $until }.
closing-open-again = 🟢 Открыть сейчас
closing-tomorrow = До завтра
closing-day = На сутки
closing-week = На неделю
closing-other = Закрыть до другой даты…

# Доставка и оплата
methods-what-deliveries = Способы, из которых выбирает покупатель, по порядку. Нажмите на способ, чтобы изменить его.
methods-what-payments = Способы, из которых выбирает покупатель, по порядку. Нажмите на способ, чтобы изменить его.
methods-none-deliveries = ⚠️ Ни один способ не включён: покупателя не спросят о доставке, договоритесь с ним сами.
methods-none-payments = ⚠️ Ни один способ не включён: покупателя не спросят об оплате, договоритесь с ним сами.
methods-add-deliveries = ➕ Новый способ доставки
methods-add-payments = ➕ Новый способ оплаты
methods-ask-deliveries = Напишите название. Можно сразу с ценой и суммой, от которой бесплатно: Курьером; 300; 3000. А самовывоз так и назовите: Самовывоз
methods-ask-payments = Напишите название, как его прочтёт покупатель. Например: Переводом по СБП, пришлём ссылку.
methods-off = выключен
methods-free = бесплатно
methods-free-from = { $price }, от { $sum } бесплатно
methods-is-on = 🟢 Включён: покупатели его видят.
methods-is-off = 🚫 Выключен: покупатели его не видят.
methods-switch-on = 🟢 Включить
methods-switch-off = 🚫 Выключить
methods-title-ru = Название (рус.)
methods-title-en = Название (англ.)
methods-ask-title-ru = Напишите название по-русски, до 60 знаков. Например: Курьером по городу.
methods-ask-title-en = Напишите название по-английски, до 60 знаков. Например: City courier.
methods-price = Цена
methods-price-is = Цена: { $price }
methods-from = Бесплатно от…
methods-never-free = Без «бесплатно от»
methods-ask-price = Сколько стоит «{ $title }»? Например: 300 или 349,50. Ноль — бесплатно.
methods-ask-freeFrom = От какой суммы товаров «{ $title }» бесплатно? Например: 3000.
methods-pickup = Это самовывоз
methods-bring = Это доставка
methods-is-pickup = 📍 Самовывоз: адрес у покупателя не спрашиваем, показываем ваш.
methods-place-ru = Адрес по-русски
methods-place-en = Адрес по-английски
methods-ask-place-ru = Откуда забрать заказ? Напишите по-русски. Например: Спортивная ул., 7, вход со двора, ежедневно 10–21.
methods-ask-place-en = Откуда забрать заказ? Напишите по-английски. Например: 7 Sportivnaya St, entrance from the courtyard.
methods-delete-ask = Удалить «{ $title }»? Прежние заказы сохранят это название. Если способ ещё понадобится, лучше его выключить.

# Кто узнаёт о заказах
notify-chats = Заказы приходят в эти чаты:
notify-mails = И на эту почту:
notify-no-mails = На почту заказы не приходят.
notify-how = Чтобы добавить чат, отправьте в нём /notify_here: в личном чате, в группе или в теме группы. Бота нужно сначала добавить в группу. Лишний чат уберёт /notify_off
notify-add-here = ➕ Присылать сюда, в этот чат
notify-add-mail = ➕ Добавить почту
notify-ask-mail = Напишите адрес, на который присылать заказы. Можно несколько сразу, через запятую. Например: orders@example.com
notify-mails-added = { $count ->
    [0] Эти адреса уже были в списке.
    [one] ✅ Добавлен { $count } адрес. Отправьте пробное письмо, чтобы проверить.
    [few] ✅ Добавлено { $count } адреса. Отправьте пробное письмо, чтобы проверить.
   *[other] ✅ Добавлено { $count } адресов. Отправьте пробное письмо, чтобы проверить.
}
notify-try = ✉️ Проверить: { $place }
notify-take-off = Убрать
notify-trial = Проверка связи: сюда будут приходить заказы.
notify-tried = ✅ Пробное сообщение дошло: { $place }.
notify-tried-in-vain = ⚠️ Пробное сообщение не дошло: { $place }. { $why }
notify-tried-mail = ✉️ Пробное письмо поставлено в очередь: { $address }. Придёт за минуту. Если его нет, загляните в спам, а потом в /outbox

# Первые шаги
setup-title = С чего начать
setup-door = { $count ->
    [one] ⚠️ Остался { $count } шаг до открытия
    [few] ⚠️ Осталось { $count } шага до открытия
   *[other] ⚠️ Осталось { $count } шагов до открытия
}
setup-all = ✅ Что ещё можно сделать
setup-missing = { $count ->
    [one] Остался { $count } шаг, и можно принимать заказы.
    [few] Осталось { $count } шага, и можно принимать заказы. Это минут десять.
   *[other] Осталось { $count } шагов, и можно принимать заказы. Это минут десять.
}
setup-ready = 🎉 Всё необходимое есть: магазин принимает заказы. Закажите что-нибудь сами, чтобы увидеть его глазами покупателя.
setup-useful = Полезно, но не срочно
setup-look = 👀 Посмотреть каталог
setup-name = Название магазина
setup-name-door = Название
setup-category = Раздел каталога
setup-category-door = Разделы
setup-product = Опубликованный товар
setup-product-door = Новый товар
setup-delivery = Доставка: способы и цены
setup-delivery-door = Доставка
setup-notify = Чат или почта, куда приходят заказы
setup-notify-door = Куда заказы
setup-greeting = Приветствие
setup-greeting-door = Приветствие
setup-picture = Картинка магазина
setup-picture-door = Картинка
setup-contact = Телефон или почта для покупателей
setup-contact-door = Контакты
setup-hours = Часы работы
setup-hours-door = Часы работы
setup-payment = Оплата: способы
setup-payment-door = Оплата
setup-pages = Страница о доставке или о вас
setup-pages-door = Страницы

# Города, по которым знают часовой пояс
zone-kaliningrad = Калининград
zone-moscow = Москва
zone-samara = Самара
zone-yekaterinburg = Екатеринбург
zone-omsk = Омск
zone-novosibirsk = Новосибирск
zone-krasnoyarsk = Красноярск
zone-irkutsk = Иркутск
zone-vladivostok = Владивосток
zone-almaty = Алматы
zone-minsk = Минск
zone-london = Лондон
zone-berlin = Берлин
zone-new_york = Нью-Йорк
