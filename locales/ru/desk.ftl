# Заказы для сотрудников: /orders
desk-title = { $filter }: { $count }
desk-show-new = Новые
desk-show-work = В работе
desk-show-mine = Мои
desk-show-today = За сегодня
desk-show-all = Все
desk-show-confirmed = Подтверждённые
desk-show-ready = Собранные
desk-show-sent = Отправленные
desk-show-delivered = Выданные
desk-show-cancelled = Отменённые
desk-show-returned = Возвращённые
desk-empty-new = Новых заказов нет. Как только придёт заказ, бот напишет.
desk-empty = Таких заказов нет.
desk-by-status = По статусу
desk-which-status = Какие заказы показать?
desk-back = ← К списку заказов
desk-find = Найти заказ
desk-find-what = Напишите номер заказа, имя или телефон покупателя (хватит части).
desk-find-dropped = Хорошо, не ищем. Список заказов: /orders
desk-rounds = Доставка на сегодня
desk-own-purchases = Мои покупки

# Список доставки: /today
rounds-title = Доставка, { $at }
rounds-sum = { $count } { $count ->
    [one] заказ
    [few] заказа
   *[other] заказов
}, получить { $total }
rounds-unassigned = { $count ->
    [one] Ещё { $count } заказ в работе никому не поручен: /orders
    [few] Ещё { $count } заказа в работе никому не поручены: /orders
   *[other] Ещё { $count } заказов в работе никому не поручены: /orders
}
rounds-none = Везти нечего: порученных заказов в работе нет. Поручить заказ можно в его карточке: /orders
rounds-collect = Получить: { $total }
rounds-paid = Уже оплачено
rounds-more = Ещё { $count } { $count ->
    [one] заказ не поместился
    [few] заказа не поместились
   *[other] заказов не поместились
}. Они все в /orders

# Заметка на карточке заказа
staff-note = Заметка
staff-ask-noted = Что записать? Ответьте на вопрос ниже.
staff-unnote = Убрать заметку
staff-unnoted = Заметка убрана
staff-question-order-note = Напишите заметку к заказу № { $number }: она заменит прежнюю. Увидят её только сотрудники, покупатель — никогда.
staff-answered-noted = Заметка к заказу № { $number } записана.

# Состав нового заказа
staff-edit = Изменить состав
staff-edit-title = Состав заказа № { $number }
staff-edit-how = Нажмите на позицию, чтобы изменить количество или убрать её.
staff-edit-unsaved = Пока ничего не изменено. После сохранения покупатель получит новый состав и сумму.
staff-edit-was = было { $quantity }
staff-edit-added = добавлено
staff-edit-removed = убрано
staff-edit-before = Было: { $total }
staff-edit-add = Добавить товар
staff-edit-save = Сохранить: { $total }
staff-edit-discard = Не сохранять
staff-edit-back = ← К заказу
staff-edit-saved = Состав изменён, покупатель получит сообщение
staff-edit-remove = Убрать
staff-edit-restore = Вернуть
staff-edit-to-contents = ← К составу
staff-edit-left = есть { $left }
staff-edit-which = Что добавить в заказ № { $number }? Нашлось по запросу «{ $words }»:
staff-question-order-adding = Что добавить в заказ № { $number }? Напишите артикул или название.
staff-add-unknown = По запросу «{ $words }» в продаже ничего не нашлось. Напишите артикул или название иначе.
staff-add-done = Добавлено: { $title }. Проверьте сумму в карточке заказа выше и сохраните.
staff-add-choose = Нашлось вариантов: { $count }. Выберите нужный в карточке заказа выше.
