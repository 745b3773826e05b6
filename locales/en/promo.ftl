# A promo code in the chat
promo-enter = Promo code
promo-drop = Remove { $code }
promo-ask = Write the promo code in one message.
promo-ask-again = Write another one, or go back to the cart.
promo-cancel = Cancel
promo-used = { $code } is applied.
promo-kept = { $code } is kept in your cart.
promo-waits = { $code } waits for something to buy.
promo-idle = { $code } does not apply right now. { $why }
