# Письма о заказах: тема
mail-staff-subject = Заказ № { $number } на { $total }
mail-customer-subject-placed = Заказ № { $number } на { $total } принят
mail-customer-subject-edited = Заказ № { $number } изменён, теперь { $total }

# Письма сотрудникам: заголовок
mail-staff-placed = Новый заказ № { $number }
mail-staff-edited = Заказ № { $number } изменён
mail-staff-moved = Заказ № { $number }: { $status }
mail-staff-cancelled = Покупатель отменил заказ № { $number }

# Письма покупателю: заголовок и что это значит
mail-customer-placed = Заказ № { $number } принят
mail-customer-placed-text = Спасибо за заказ! Напишем, как только его подтвердят.
mail-customer-edited = Заказ № { $number } изменён
mail-customer-edited-text = Магазин изменил состав заказа. Вот как он выглядит теперь.
mail-customer-new = Заказ № { $number } снова открыт
mail-customer-new-text = Магазин ещё раз посмотрит на ваш заказ.
mail-customer-confirmed = Заказ № { $number } подтверждён
mail-customer-confirmed-text = Магазин принял заказ в работу.
mail-customer-ready = Заказ № { $number } собран
mail-customer-ready-text = Всё готово к отправке.
mail-customer-ready-pickup = Заказ собран и ждёт вас.
mail-customer-sent = Заказ № { $number } отправлен
mail-customer-sent-text = Заказ в пути.
mail-customer-delivered = Заказ № { $number } у вас
mail-customer-delivered-text = Спасибо, что выбрали нас!
mail-customer-cancelled = Заказ № { $number } отменён
mail-customer-cancelled-text = Платить за него не нужно.
mail-customer-cancelled-paid = О возврате денег магазин напишет отдельно.
mail-customer-returned = Возврат по заказу № { $number } принят
mail-customer-returned-text = Магазин получил вещи обратно.

# Из чего состоит письмо
mail-placed-at = Оформлен { $at }
mail-call = Позвонить: { $phone }
mail-buyer = Покупатель
mail-receiving = Доставка и оплата
mail-note = Причина
mail-note-shop = Магазин пишет
mail-items = Состав заказа
mail-reply = Ответ на это письмо получит покупатель.
mail-from-shop = Письмо от магазина: { $shop }

# Почему почта не уходит: для владельца
mail-failure-login = Почтовый сервер не принимает имя и пароль из SMTP_URL. Проверьте их; у Gmail, Яндекса и Mail.ru нужен отдельный «пароль приложения». Потом перезапустите магазин. Ответ сервера: { $answer }
mail-failure-sender = Почтовый сервер не даёт писать от имени { $from }. Укажите в MAIL_FROM тот ящик, под которым входит SMTP_URL, и перезапустите магазин. Ответ сервера: { $answer }
mail-failure-tls = С почтовым сервером не получается защищённое соединение. Обычно это smtps:// с портом 465 или smtp:// с портом 587; имя в SMTP_URL должно совпадать с сертификатом. Ответ: { $answer }
mail-failure-unreachable = Почтовый сервер не отвечает. Проверьте имя и порт в SMTP_URL; некоторые хостинги закрывают почтовые порты, тогда попросите поддержку открыть 465 или 587. Ошибка: { $answer }
