# Статистика: /stats, её картинка и слова под ней
stats-title-day = День
stats-title-week = 7 дней
stats-title-month = 30 дней
stats-sales = Продажи
stats-before = { $sum } за такой же срок до этого
stats-before-day = { $sum } вчера к этому часу
stats-before-week = { $sum } за 7 дней до этого, к этому же часу
stats-before-month = { $sum } за 30 дней до этого, к этому же часу
stats-no-sales = Продаж за это время нет
stats-tile-orders = Заказы
stats-tile-average = Средний чек
stats-tile-cancelled = Отменено
stats-tile-newcomers = Новые покупатели
stats-best = Лучшие товары
stats-no-best = Пока ничего не продано
stats-pieces = { $pieces } шт.
stats-funnel = Путь к заказу
stats-no-funnel = Корзин за это время нет
stats-funnel-carts = Корзины
stats-funnel-begun = Оформление
stats-funnel-ordered = Заказы
stats-funnel-delivered = Выдано
stats-origins = Откуда новые
stats-no-origins = Новых покупателей нет
stats-origin-self = Пришли сами
stats-origin-invited = По приглашениям
stats-origin-other = Остальные

# То же словами
stats-heading = { $title }: { $days }
stats-words-sales = Продажи: <b>{ $sum }</b>{ $change }
stats-words-orders = Заказы: <b>{ $orders }</b>{ $change }, отменено { $cancelled }
stats-words-average = Средний чек: <b>{ $sum }</b>{ $change }
stats-words-newcomers = Новые покупатели: <b>{ $came }</b>{ $change }, заказали { $ordered }
stats-words-best = Лучшие товары
stats-words-product = { $title } — { $pieces } шт., { $sum }
stats-words-funnel = Путь к заказу: корзины { $carts } → оформление { $begun } → заказы { $ordered } → выдано { $delivered }
stats-words-live = Корзины и оформление — те, где сейчас что-то лежит, и те, что стали заказами.
stats-words-origins = Откуда новые: { $list }
stats-words-sources = Где заказали: { $list }
stats-words-compared = В скобках — сравнение со сроком перед этим{ $running ->
    [1] , к этому же часу
   *[0] { "" }
}.
stats-words-foreign = Суммы только в { $currency }: заказы в прежней валюте ({ $count }) в них не вошли.
stats-one-origin = { $name } { $count }
stats-source-chat = чат
stats-source-webapp = приложение
stats-source-web = сайт
stats-source-staff = внесли сотрудники
stats-button-day = Сегодня
stats-button-week = 7 дней
stats-button-month = 30 дней
stats-earlier = ‹ Раньше
stats-later = Позже ›
stats-refresh = Обновить
