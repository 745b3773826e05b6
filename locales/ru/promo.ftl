# Промокод в чате
promo-enter = Промокод
promo-drop = Убрать промокод { $code }
promo-ask = Напишите промокод одним сообщением.
promo-ask-again = Напишите другой или вернитесь в корзину.
promo-cancel = Отмена
promo-used = Промокод { $code } применён.
promo-kept = Промокод { $code } сохранён в корзине.
promo-waits = Промокод { $code } ждёт покупок.
promo-idle = Промокод { $code } сейчас не работает. { $why }
