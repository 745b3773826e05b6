# What the server refuses before the shop is asked.

error-too-large = That is too much at once. Shorten the text or choose a smaller file.
error-launch-expired = The shop has been open for more than a day. Close it and open it again from the chat: your cart is kept.
error-launch-refused = Telegram did not confirm that this is you. Close the shop and open it again from the chat.
error-foreign-page = This came from somebody else's page, so we did not do it. Open the shop and repeat it there.
error-too-many = That is too much at once. Try again in { $seconds } { $seconds ->
    [one] second
   *[other] seconds
}.
