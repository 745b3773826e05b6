# Рассылка покупателям: /broadcast
broadcast-what =
    <b>Рассылка покупателям</b>

    Пришлите сообщение так, как его должны увидеть: текст, фото или фото с подписью. Жирный шрифт, ссылки и прочее оформление сохранятся. Кнопку и получателей выберете потом, без вашего подтверждения ничего не уйдёт.
broadcast-what-else = В рассылку можно отправить текст, фото или фото с подписью. Пришлите что-то из этого.
broadcast-one-photo = В рассылку войдёт одно фото: взяли первое.
broadcast-cancel = Отмена
broadcast-cancelled = Хорошо, рассылки не будет.
broadcast-replaced = Текст черновика заменён. Прежний: «{ $was }»
broadcast-title = Рассылка: черновик
broadcast-says-text = Текст:
broadcast-says-photo = Фото без подписи
broadcast-says-both = Фото с подписью:
broadcast-button-is = Кнопка: { $button }
broadcast-button-none = нет
broadcast-door-shop = «Открыть магазин»
broadcast-door-catalogue = «Каталог»
broadcast-to = Кому: { $audience }
broadcast-people = { $people ->
    [0] Никто не подходит
    [one] Получит <b>{ $written }</b> человек
    [few] Получат <b>{ $written }</b> человека
   *[many] Получат <b>{ $written }</b> человек
}
broadcast-who-all = все, кто писал боту
broadcast-who-all-days = кто заходил за последние { $days } дней
broadcast-who-bought = кто хоть раз покупал
broadcast-who-bought-days = кто покупал за последние { $days } дней
broadcast-who-not-bought = кто ещё ничего не купил
broadcast-who-not-bought-days = кто ничего не покупал последние { $days } дней
broadcast-who-reads = { $people } ({ $language })
broadcast-language-ru = по-русски
broadcast-language-en = по-английски
broadcast-rewrite = Изменить текст
broadcast-button = Кнопка
broadcast-audience = Кому отправить
broadcast-preview = Как это будет выглядеть
broadcast-send = Отправить…
broadcast-discard = Удалить черновик
broadcast-discarded = Черновик удалён. Начать новую рассылку: /broadcast
broadcast-no-draft = Этого черновика больше нет: он отправлен или удалён. Начать новый: /broadcast
broadcast-back = ← Назад
broadcast-which-button = Какая кнопка будет под сообщением?
broadcast-choice-none = Без кнопки
broadcast-choice-shop = Открыть магазин
broadcast-choice-catalogue = Каталог
broadcast-choice-link = Своя ссылка…
broadcast-which-link = Пришлите надпись на кнопке и ссылку одним сообщением. Например: Смотреть новинки https://example.com/new
broadcast-audience-title = Кому отправить
broadcast-pick-all = Все
broadcast-pick-bought = Купившие
broadcast-pick-not-bought = Не купившие
broadcast-pick-always = Всё время
broadcast-pick-days = { $days } дней
broadcast-pick-languages = Любой язык
broadcast-audience-note = Не считаем тех, кто отказался от рассылок или заблокировал бота.
broadcast-ask = Сообщение выше уйдёт сразу. Кому: { $audience }. Отменить отправленное нельзя, остановить остальное можно.
broadcast-send-now = { $people ->
    [one] Отправить: { $written } человек
    [few] Отправить: { $written } человека
   *[many] Отправить: { $written } человек
}
broadcast-state-sending = Рассылка идёт
broadcast-state-paused = Рассылка на паузе
broadcast-state-stopped = Рассылка остановлена
broadcast-state-done = Рассылка закончена
broadcast-progress = Пройдено { $done } из { $people }
broadcast-sent = Доставлено: { $count }
broadcast-gone = Заблокировали бота или удалили аккаунт: { $count }
broadcast-failed = Не приняты Telegram: { $count }
broadcast-skipped = Не отправлено: { $count }
broadcast-orders = { $orders ->
    [0] Заказов за { $days } дня после неё: пока нет
   *[other] Заказов за { $days } дня после неё: { $orders }, на { $sum }
}
broadcast-pause = Пауза
broadcast-go-on = Продолжить
broadcast-stop = Остановить
broadcast-stop-ask = Остановить рассылку совсем? Кто ещё не получил, тот и не получит. Чтобы только передохнуть, нажмите «Пауза».
broadcast-stop-now = Да, остановить
broadcast-refresh = Обновить
broadcast-past = Прошлые рассылки
broadcast-past-none = Рассылок ещё не было.
broadcast-result = Что дала рассылка за { $days } дня
