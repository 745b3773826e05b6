# Где узнают о заказах: /notify_here и /notify_off
chat-private = { $name }, лично
chat-group = группа «{ $title }»
chat-topic = группа «{ $title }», тема «{ $topic }»
notify-on = Готово: заказы будут приходить сюда.
notify-on-already = Заказы и так приходят сюда.
notify-off = Готово: сюда заказы больше не приходят.
notify-off-already = Сюда заказы и так не приходят. Чтобы приходили, отправьте /notify_here
notify-others = Ещё заказы приходят сюда:
notify-chiefs = Чатов для заказов нет, поэтому они приходят лично:
notify-remove = Убрать: { $place }
notify-removed = Готово. Заказы больше не приходят: { $place }.
notify-cannot-write = Бот не может писать сюда: { $place }. Разрешите ему отправлять сообщения, откройте тему или сделайте его администратором и отправьте там /notify_here ещё раз.

# Что мешает узнавать о заказах, и как это исправить
trouble-title-chat = Заказы не доходят: { $place }
trouble-title-topic = Заказы приходят не в свою тему: { $place }
trouble-title-mail = Письма о заказах не уходят
trouble-title-address = Письма о заказах не доходят: { $address }
trouble-bot-removed = Бота удалили из группы. Верните его и отправьте там /notify_here
trouble-chat-gone = Telegram больше не находит эту группу: похоже, её удалили. Отправьте /notify_here там, где хотите узнавать о заказах.
trouble-mute = Боту запретили писать в группу. Разрешите ему отправлять сообщения или сделайте его администратором.
trouble-topic-gone = Эту тему удалили. Чтобы заказы приходили в другую, отправьте в ней /notify_here
trouble-topic-closed = Эта тема закрыта, и бот не может в неё писать. Откройте её или сделайте бота администратором.
trouble-blocked = Бот заблокирован. Нужно открыть чат с ботом и нажать «Перезапустить»: пропущенные заказы придут сразу.
trouble-not-started = Чат с ботом ещё не открыт, а первым бот написать не может. Нужно найти бота в Telegram и нажать «Запустить»: пропущенные заказы придут сразу.
trouble-account-gone = Этого аккаунта в Telegram больше нет. Уберите его из сотрудников и пригласите человека заново.
trouble-about-order = о заказе № { $number }
trouble-about-other = сотрудникам
trouble-refused = Telegram не принял сообщение { $about } и ответил: «{ $reason }». Сам заказ на месте. Отправить ещё раз: /outbox
trouble-unanswered = Сообщение { $about } не удалось отправить за двое суток, последняя ошибка: «{ $reason }». Сам заказ на месте. Отправить ещё раз: /outbox
trouble-mail-refused = Письмо { $about } не приняли: «{ $reason }». Проверьте адрес в MAIL_TO или в настройках; если он верен, покажите этот ответ поддержке вашей почты. Отправить ещё раз: /outbox
trouble-mail-late = Письмо { $about } не принимают больше часа: «{ $reason }». Бот продолжает пробовать. Подробнее: /outbox
trouble-meanwhile-private = Пока заказы приходят лично владельцам и менеджерам.
trouble-meanwhile-group = Пока заказы приходят в саму группу.
trouble-meanwhile-mail = В чат заказы приходят как обычно. Письма не потеряются: уйдут, как только всё исправят.
trouble-remove = Если этот чат больше не нужен, уберите его:

# Что не дошло: /outbox
outbox-title = Не доставлено: { $count }
outbox-empty = Всё доставлено.
outbox-kind-order-placed = Новый заказ № { $number }
outbox-kind-order-moved = Новый статус заказа № { $number }
outbox-kind-order-edited = Изменён заказ № { $number }
outbox-kind-order-assigned = Поручен заказ № { $number }
outbox-kind-review = Отзыв по заказу № { $number }
outbox-kind-team = Новость для сотрудника
outbox-kind-stock-low = Товары заканчиваются
outbox-kind-summary = Сводка за день
outbox-kind-trouble = Предупреждение о неполадке
outbox-kind-trial = Пробное письмо
outbox-kind-other = Сообщение
outbox-to-mail = письмо на { $address }
outbox-to-customer = покупатель { $name }
outbox-since = С { $at }
outbox-state-dead = больше не отправляется
outbox-state-sending = отправляется сейчас
outbox-state-waiting = следующая попытка { $at }
outbox-why-customer = Покупателю нельзя написать: бот у него остановлен. Позвоните или напишите на почту.
outbox-why-mail = Ответ почтового сервера: «{ $reason }». Проверьте адрес; если он верен, причина в самом ответе.
outbox-why-mail-later = Ответ почтового сервера: «{ $reason }». Бот попробует ещё раз сам.
outbox-why-other = Последняя ошибка: «{ $reason }»
outbox-again = Отправить № { $place }
outbox-again-done = Отправляем ещё раз
outbox-all-again = Отправить всё ещё раз
outbox-all-again-done = { $count ->
    [0] Отправлять нечего
    [one] Отправляем { $count } сообщение
    [few] Отправляем { $count } сообщения
   *[other] Отправляем { $count } сообщений
}
outbox-take-off = Убрать № { $place }
outbox-taken-off = Убрано из списка
outbox-refresh = Обновить
