# /bulk: много товаров за один раз
bulk-title = Массовые изменения
bulk-hint = Отметьте товары по одному или найдите нужные и отметьте все сразу. Отметки сохраняются, пока вы листаете и ищете.
bulk-picked = Отмечено: { $count }
bulk-found = Найдено: { $count }.
bulk-page = Страница { $page } из { $pages }.
bulk-none-found = Ничего не найдено. Измените условия или покажите все товары.
bulk-no-goods = Товаров пока нет.
bulk-shown-picked = Показаны только отмеченные.
bulk-by-words = Слова: «{ $words }»
bulk-by-category = Раздел: { $path }
bulk-by-none = Без раздела
bulk-by-state = Состояние: { $state }
bulk-status-draft = Черновик
bulk-status-published = Опубликован
bulk-status-archived = В архиве
bulk-status-deleted = удалён
bulk-no-price = без цены
bulk-prices = { $from } – { $to }
bulk-no-category = Без раздела
bulk-category-gone = раздела больше нет
bulk-nameless = товар № { $id }

# Кнопки под списком
bulk-tick-page = Отметить страницу
bulk-untick-page = Снять со страницы
bulk-tick-all = Отметить все найденные ({ $count })
bulk-untick-all = Снять все отметки
bulk-only-picked = Только отмеченные
bulk-all-goods = Показать все товары
bulk-find-words = 🔍 Слова
bulk-find-category = Раздел
bulk-find-state = Состояние
bulk-find-all = Показать все товары
bulk-what = Что сделать с отмеченными ({ $count }) ›
bulk-to-list = ← К списку

# Чем искать
bulk-ask-words = Напишите слова из названия или артикул. Можно часть слова.
bulk-ask-words-again = Нужны слова текстом, например: футболка белая.
bulk-which-category = Товары какого раздела показать?
bulk-any-category = Любой раздел
bulk-which-state = Какие товары показать?
bulk-which-state-hint = Черновики покупателям не видны. Архив показывается только отсюда.
bulk-any-state = Любые

# Что сделать
bulk-actions = Отмечено: { $count }. Что с ними сделать?
bulk-actions-hint = Сначала покажу, что изменится. Без вашего подтверждения ничего не произойдёт.
bulk-action-price = Изменить цену…
bulk-action-move = В другой раздел…
bulk-move-where = В какой раздел перенести отмеченные товары ({ $count })?
bulk-other-action = ← Другое действие
bulk-ask-price = На сколько изменить цены? Напишите со знаком, например: +10% или -5%, +100 или -50. Округление выберете следом.
bulk-shall-availability = Отметить «{ $state }»
bulk-shall-publish = Опубликовать
bulk-shall-hide = Скрыть
bulk-shall-archive = Убрать в архив
bulk-shall-move = Перенести: { $path }
bulk-shall-delete = Удалить
bulk-price = Цена { $step }
bulk-price-rounded = Цена { $step }, { $rounding }
bulk-percent = { $sign }{ $figure } %
bulk-rounded-whole = до целых
bulk-rounded-tens = до десятков
bulk-rounded-nine = с 9 на конце
bulk-rounded-ninety = с 90 на конце
bulk-round-none = Не округлять
bulk-round-whole = До целых
bulk-round-tens = До десятков
bulk-round-nine = …9
bulk-round-ninety = …90

# Что будет
bulk-will-change = { $count ->
    [one] Изменится { $count } товар:
    [few] Изменятся { $count } товара:
   *[many] Изменится { $count } товаров:
}
bulk-will-delete = { $count ->
    [one] Будет удалён { $count } товар:
    [few] Будут удалены { $count } товара:
   *[many] Будет удалено { $count } товаров:
}
bulk-will-nothing = Менять нечего.
bulk-will-stay = { $count ->
    [one] Уже так у { $count } товара, он останется как есть.
   *[other] Уже так у { $count } товаров, они останутся как есть.
}
bulk-will-refuse = { $count ->
    [one] Не получится у { $count } товара, он останется как есть:
   *[other] Не получится у { $count } товаров, они останутся как есть:
}
bulk-line = • { $title }: { $from } → { $to }
bulk-line-inside = • { $title }: { $state }, изменятся отдельные варианты
bulk-line-refused = • { $title }: { $why }
bulk-more = …и ещё { $count }
bulk-lacks-title = нет названия
bulk-lacks-price = не указана цена
bulk-lacks-variants = нечего выбрать: добавьте размер или вариант
bulk-why-stock-empty = остаток 0, сначала укажите, сколько есть
bulk-why-price-invalid = цена получилась бы { $price }
bulk-why-not-found = товара больше нет
bulk-deletes-ordered = Внимание: из этих товаров { $count } есть в незавершённых заказах. Если такой заказ отменят, остаток удалённого товара не вернётся.
bulk-promise = Отменить можно будет в течение суток: кнопкой или командой /undo.
bulk-deletion-promise = Товары исчезнут из магазина, корзин и избранного; в заказах останутся. Вернуть их можно будет в течение суток: кнопкой или командой /undo. Потом они пропадут насовсем.
bulk-apply = Применить ({ $count })
bulk-apply-deletion = Удалить ({ $count })
bulk-changed-meanwhile = Пока вы смотрели, товары изменились. Ничего не сделано; вот что получится теперь.
bulk-preview-over = Это уже сделано или отменено. Откройте список: /bulk

# Что сделано
bulk-did-availability = Отмечены «{ $state }»
bulk-did-publish = Опубликованы
bulk-did-hide = Скрыты
bulk-did-archive = Убраны в архив
bulk-did-move = Перенесены: { $path }
bulk-did-delete = Удалены
bulk-working = Выполняется: { $done } из { $count }…
bulk-done = Готово. { $change }
bulk-done-note = Готово
bulk-done-count = { $count ->
    [one] { $count } товар
    [few] { $count } товара
   *[many] { $count } товаров
}
bulk-done-until = Отменить можно до { $until }. Все последние изменения: /undo
bulk-undo = Отменить
bulk-same-again = Ещё действие с ними же

# /undo: что сделано и как это отменить
undo-title = Последние массовые изменения
undo-empty = Массовых изменений ещё не было. Начать: /bulk
undo-one = Отменить { $place }
undo-until = Можно отменить до { $until }
undo-was-undone = Отменено { $at }
undo-was-undone-partly = Отменено { $at }: { $count } из { $all }
undo-at-work = Ещё выполняется
undo-too-late = Отменить уже нельзя: прошли сутки
undo-done = Отменено: «{ $change }»
undo-done-count = Стало как было: { $count ->
    [one] { $count } товар
    [few] { $count } товара
   *[many] { $count } товаров
}
undo-staying = { $count ->
    [one] { $count } товар изменился с тех пор и остаётся как есть:
    [few] { $count } товара изменились с тех пор и остаются как есть:
   *[many] { $count } товаров изменились с тех пор и остаются как есть:
}
undo-stays-edited = изменён позже
undo-stays-gone = удалён
undo-stays-category = прежнего раздела больше нет
undo-stays-article = артикул { $sku } теперь у другого товара
undo-nothing-back = Поэтому отменять нечего.
undo-rest-question = { $count ->
    [one] Вернуть как было остальной { $count } товар?
    [few] Вернуть как было остальные { $count } товара?
   *[many] Вернуть как было остальные { $count } товаров?
}
undo-rest = Вернуть остальные ({ $count })
undo-leave = ← К списку изменений
undo-to-list = Последние изменения
