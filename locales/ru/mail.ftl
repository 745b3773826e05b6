# Письма о заказах: тема
mail-staff-subject = Заказ № { $number } на { $total }
mail-customer-subject-placed = Заказ № { $number } на { $total } принят
mail-customer-subject-edited = Заказ № { $number } изменён, теперь на { $total }

# Письма сотрудникам: заголовок
mail-staff-placed = Новый заказ № { $number }
mail-staff-edited = Заказ № { $number } изменён
mail-staff-moved = Заказ № { $number }: { $status }
mail-staff-cancelled = Покупатель отменил заказ № { $number }

# Из чего состоит письмо
mail-call = Позвонить: { $phone }
mail-buyer = Покупатель
mail-receiving = Доставка и оплата
mail-items = Состав заказа
mail-reply = Ответ на это письмо получит покупатель.
mail-from-shop = Письмо от магазина: { $shop }

# Почему почта не уходит: для владельца
mail-failure-login = Почтовый сервер не принимает имя и пароль из SMTP_URL. Проверьте их; у Gmail, Яндекса и Mail.ru нужен отдельный «пароль приложения». Потом перезапустите магазин. Ответ сервера: { $answer }
mail-failure-sender = Почтовый сервер не даёт писать от имени { $from }. Укажите в MAIL_FROM тот ящик, под которым входит SMTP_URL, и перезапустите магазин. Ответ сервера: { $answer }
mail-failure-tls = С почтовым сервером не получается защищённое соединение. Обычно это smtps:// с портом 465 или smtp:// с портом 587; имя в SMTP_URL должно совпадать с сертификатом. Ответ: { $answer }
mail-failure-unreachable = Почтовый сервер не отвечает. Проверьте имя и порт в SMTP_URL; некоторые хостинги закрывают почтовые порты, тогда попросите поддержку открыть 465 или 587. Ошибка: { $answer }
