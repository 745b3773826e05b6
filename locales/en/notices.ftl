# Where orders are heard of: /notify_here and /notify_off
chat-private = { $name }, in private
chat-group = group “{ $title }”
chat-topic = group “{ $title }”, topic “{ $topic }”
notify-on = Done: orders will arrive here.
notify-on-already = Orders arrive here already.
notify-off = Done: orders no longer arrive here.
notify-off-already = Orders do not arrive here anyway. To have them here, send /notify_here
notify-others = Orders also arrive here:
notify-chiefs = No chat is set for orders, so they arrive in private:
notify-remove = Take off: { $place }
notify-removed = Done. Orders no longer arrive here: { $place }.
notify-cannot-write = The bot cannot write here: { $place }. Allow it to send messages, open the topic or make it an administrator, then send /notify_here there again.

# What keeps orders from being heard of, and what mends it
trouble-title-chat = Orders do not get through: { $place }
trouble-title-topic = Orders do not arrive in their topic: { $place }
trouble-title-mail = Mail about orders does not go out
trouble-title-address = Mail about orders does not arrive: { $address }
trouble-bot-removed = The bot was removed from the group. Add it again and send /notify_here there.
trouble-chat-gone = Telegram does not find this group any more; it seems to have been deleted. Send /notify_here where you want to hear of orders.
trouble-mute = The bot is not allowed to write in the group. Allow it to send messages, or make it an administrator.
trouble-topic-gone = This topic was deleted. To have orders in another one, send /notify_here there.
trouble-topic-closed = This topic is closed, and the bot cannot write in it. Open it, or make the bot an administrator.
trouble-blocked = The bot is blocked. Open the chat with the bot and tap RESTART: the orders missed will arrive at once.
trouble-not-started = The chat with the bot was never opened, and a bot cannot write first. Find the bot in Telegram and tap START: the orders missed will arrive at once.
trouble-account-gone = This Telegram account no longer exists. Remove it from the staff and invite the person again.
trouble-about-order = about order #{ $number }
trouble-about-other = for the staff
trouble-refused = Telegram did not take the message { $about } and answered: “{ $reason }”. The order itself is safe. To send it again: /outbox
trouble-unanswered = The message { $about } could not be sent for two days; the last error was “{ $reason }”. The order itself is safe. To send it again: /outbox
trouble-mail-refused = The mail { $about } was not taken: “{ $reason }”. Check the address in MAIL_TO or in the settings; if it is right, show this answer to whoever provides your mail. To send it again: /outbox
trouble-mail-late = The mail { $about } has not been taken for over an hour: “{ $reason }”. The bot goes on trying. More: /outbox
trouble-meanwhile-private = Meanwhile orders arrive in private, for owners and managers.
trouble-meanwhile-group = Meanwhile orders arrive in the group itself.
trouble-meanwhile-mail = In the chat orders arrive as usual. No mail is lost: it goes out as soon as this is mended.
trouble-remove = If this chat is no longer needed, take it off:

# What did not get through: /outbox
outbox-title = Not delivered: { $count }
outbox-empty = Everything was delivered.
outbox-kind-order-placed = New order #{ $number }
outbox-kind-order-moved = New status of order #{ $number }
outbox-kind-order-edited = Changed order #{ $number }
outbox-kind-order-assigned = Order #{ $number } assigned
outbox-kind-review = Review for order #{ $number }
outbox-kind-team = News for one of the staff
outbox-kind-stock-low = Goods run low
outbox-kind-summary = Daily summary
outbox-kind-trouble = Warning of a problem
outbox-kind-trial = Trial mail
outbox-kind-other = Message
outbox-to-mail = mail to { $address }
outbox-to-customer = customer { $name }
outbox-since = Since { $at }
outbox-state-dead = given up
outbox-state-sending = being sent now
outbox-state-waiting = next try { $at }
outbox-why-customer = The bot cannot write to the customer: they have stopped it. Call them or send an e-mail.
outbox-why-mail = The mail server answered: “{ $reason }”. Check the address; if it is right, the answer says what else is wrong.
outbox-why-mail-later = The mail server answered: “{ $reason }”. The bot tries again by itself.
outbox-why-other = The last error: “{ $reason }”
outbox-again = Send no. { $place }
outbox-again-done = Sending it again
outbox-all-again = Send everything again
outbox-all-again-done = { $count ->
    [0] There is nothing to send
    [one] Sending { $count } message
   *[other] Sending { $count } messages
}
outbox-take-off = Take off no. { $place }
outbox-taken-off = Taken off the list
outbox-refresh = Refresh
