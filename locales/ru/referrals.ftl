# Откуда пришёл покупатель и как пригласить друзей
referral-from = Откуда
referral-invited = по приглашению: { $name }

invite-title = Пригласите друзей
invite-words = Это ваша ссылка на магазин. Отправьте её тем, кому у нас может понравиться.
invite-came = { $count ->
    [0] По ней пока никто не пришёл.
    [one] По ней пришёл { $count } человек.
    [few] По ней пришли { $count } человека.
   *[other] По ней пришли { $count } человек.
}
invite-share = Поделиться
invite-text = { $shop }: выбрать и заказать можно прямо в Telegram.
invite-help = <b>Пригласить друзей:</b> /invite
