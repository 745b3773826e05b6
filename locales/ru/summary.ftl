# Сводка за день: её настройка и она сама
summary-button = Ежедневная сводка
summary-title = Ежедневная сводка
summary-words = Раз в день сюда приходит коротко: сколько продали вчера, какие заказы ждут, что заканчивается. Её получают владельцы и менеджеры, каждый лично.
summary-is-off = Сейчас сводка не приходит. Выберите час, чтобы включить.
summary-is-on = Сейчас приходит в { $time } по часам магазина ({ $timeZone }).
summary-off = Не присылать
summary-chosen = Готово
summary-back = ← К статистике
summary-stats = Статистика за день
summary-heading = Сводка за { $day }
summary-sales = Продажи: <b>{ $sum }</b>{ $change }
summary-orders = Заказы: <b>{ $orders }</b>{ $cancelled ->
    [0] { "" }
   *[other] , из них отменено { $cancelled }
}
summary-no-orders = Заказов не было.
summary-waits = Ждёт вас
summary-nothing-waits = Ничего не ждёт: заказы разобраны, товары на месте.
summary-waits-fresh = новые заказы: { $count }
summary-waits-inWork = заказы в работе: { $count }
summary-waits-reviews = отзывы на проверку: { $count }
summary-waits-undelivered = недоставленные сообщения: { $count } (/outbox)
summary-waits-low = варианты на исходе: { $count }
summary-waits-out = варианты, которых не осталось: { $count }
