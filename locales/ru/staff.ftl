# Карточка заказа для сотрудников
staff-card-title = Заказ № { $number } · { $status }
staff-card-closed = Заказ № { $number }. Эта карточка вам больше не видна.
staff-source-chat = из чата
staff-source-webapp = из приложения
staff-source-web = с сайта
staff-source-staff = внесён сотрудником
staff-assigned = Поручен
staff-lines-more = …и ещё { $count } { $count ->
    [one] позиция
    [few] позиции
   *[many] позиций
}
staff-step-edited = изменён состав
staff-steps-more = …и раньше ещё { $count } { $count ->
    [one] событие
    [few] события
   *[many] событий
}
staff-by-customer = покупатель
staff-by-shop = магазин

# Кнопки под карточкой
staff-move-confirmed = Подтвердить
staff-move-ready = Собран
staff-move-sent = Отправлен
staff-move-delivered = Выдан
staff-move-cancelled = Отменить
staff-move-returned = Возврат
staff-write = Написать
staff-call = Позвонить
staff-back = ← Назад
staff-plainly-sent = Без номера
staff-plainly-returned = Да, оформить возврат
staff-own-reason = Другая причина…

# Что спрашиваем, прежде чем сменить статус
staff-ask-sent = Какой трек-номер? Ответьте на вопрос ниже или нажмите «Без номера».
staff-ask-cancelled = Почему отменяем? Причину прочтёт покупатель.
staff-ask-returned = Оформить возврат? Товары вернутся в остатки, покупатель получит сообщение.
staff-reason-stock = Нет в наличии
staff-reason-asked = Попросил покупатель
staff-reason-unreachable = Не смогли связаться
staff-reason-address = Не доставляем по адресу

# Причины, как их читает покупатель
staff-cause-stock = К сожалению, товара не оказалось в наличии.
staff-cause-asked = Отменили по вашей просьбе.
staff-cause-unreachable = Не смогли с вами связаться.
staff-cause-address = По этому адресу мы не доставляем.

# Вопросы, на которые отвечают словами
staff-question-order-tracking = Пришлите трек-номер для заказа № { $number }. Покупатель получит его вместе с новым статусом.
staff-question-order-reason = Напишите, почему отменяем заказ № { $number }. Покупатель прочтёт это слово в слово.
staff-question-in-group = { $name }, ответьте на это сообщение. { $question } Передумали? /cancel
staff-question-drop = Отмена
staff-question-text = Нужен ответ текстом, одним сообщением.
staff-question-dropped = Хорошо, заказ № { $number } остаётся как был.
staff-answered-sent = Заказ № { $number } отправлен, трек-номер записан.
staff-answered-cancelled = Заказ № { $number } отменён, причина записана.

# Ответы на нажатия
staff-moved = Заказ № { $number }: { $status }
staff-already = Уже { $status }: { $who }, { $when }.
staff-changed = Заказ тем временем изменился. Посмотрите карточку ещё раз и повторите.
staff-only = Эти кнопки — для сотрудников магазина.
staff-not-yours = Этот заказ поручен не вам. Если он ваш, попросите владельца или менеджера поручить его вам.
staff-channel = В канале ответить нельзя. Откройте заказ в чате с ботом: /order и номер.
staff-no-phone = Покупатель не оставил телефона.
staff-contact-sent = Контакт отправлен вам в личный чат с ботом.
staff-contact-words = Телефон покупателя: { $phone }

# Команда /order
staff-order-which = Добавьте к команде номер заказа, имя или телефон покупателя, например: /order 1024. Список заказов: /orders
staff-order-unknown = По запросу «{ $words }» заказов не нашлось, или они поручены не вам. Проверьте номер, имя или телефон.
staff-order-number = № { $number }
staff-orders-found = Заказы по запросу «{ $words }», новые сверху:

# Короткие сообщения под карточкой
staff-news-cancelled = Покупатель отменил заказ № { $number }.
staff-news-edited = Состав заказа № { $number } изменён, теперь он на { $total }.
staff-news-assigned = Вам поручен заказ № { $number }.

# Кому поручить
staff-assign = Поручить
staff-assign-nobody = Никому
staff-ask-assigned = Кому поручить заказ?
error-assignee-unfit = В заказе есть товары других продавцов, этому продавцу он не виден. Поручите его курьеру, менеджеру или владельцу.
staff-role-owner = владелец
staff-role-manager = менеджер
staff-role-courier = курьер
staff-role-seller = продавец

# Ссылка, по которой приходят в магазин работать
join-owner = Теперь вы владелец магазина «{ $shop }». Заказы будут приходить сюда, пока вы не выберете другой чат: /notify_here. С чего начать: /setup
join-staff = Вы в команде магазина «{ $shop }». Ваша роль: { $role }.
