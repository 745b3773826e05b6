# An order's card for the staff
staff-card-title = Order #{ $number } · { $status }
staff-card-closed = Order #{ $number }. You no longer see this card.
staff-source-chat = from the chat
staff-source-webapp = from the app
staff-source-web = from the website
staff-source-staff = entered by staff
staff-assigned = Assigned to
staff-lines-more = …and { $count } more
staff-step-edited = changed
staff-steps-more = …and { $count } { $count ->
    [one] step
   *[other] steps
} before
staff-by-customer = customer
staff-by-shop = the shop

# Buttons below the card
staff-move-confirmed = Confirm
staff-move-ready = Packed
staff-move-sent = Sent
staff-move-delivered = Delivered
staff-move-cancelled = Cancel
staff-move-returned = Return
staff-write = Write
staff-call = Call
staff-back = ← Back
staff-plainly-sent = No number
staff-plainly-returned = Yes, take it back
staff-own-reason = Another reason…

# What is asked before an order moves
staff-ask-sent = What is the tracking number? Answer the question below, or tap “No number”.
staff-ask-cancelled = Why is it cancelled? The customer will read the reason.
staff-ask-returned = Take the order back? The goods return to stock, and the customer is told.
staff-reason-stock = Out of stock
staff-reason-asked = The customer asked
staff-reason-unreachable = Cannot be reached
staff-reason-address = No delivery there

# The reasons as the customer reads them
staff-cause-stock = Sorry, it turned out to be out of stock.
staff-cause-asked = Cancelled at your request.
staff-cause-unreachable = We could not reach you.
staff-cause-address = We do not deliver to this address.

# Questions answered in words
staff-question-order-tracking = Send the tracking number of order #{ $number }. The customer gets it with the new status.
staff-question-order-reason = Write why order #{ $number } is cancelled. The customer reads it word for word.
staff-question-in-group = { $name }, reply to this message. { $question } Changed your mind? /cancel
staff-question-drop = Never mind
staff-question-text = Please answer in words, in one message.
staff-question-dropped = All right, order #{ $number } stays as it was.
staff-answered-sent = Order #{ $number } is on its way, its tracking number is saved.
staff-answered-cancelled = Order #{ $number } is cancelled, the reason is saved.

# Answers to taps
staff-moved = Order #{ $number }: { $status }
staff-already = Already { $status }: { $who }, { $when }.
staff-changed = The order has changed meanwhile. Look at its card again and repeat.
staff-only = These buttons are for the shop’s staff.
staff-not-yours = This order is not assigned to you. If it should be, ask the owner or a manager to assign it.
staff-channel = Nobody can answer in a channel. Open the order in the chat with the bot: /order and its number.
staff-no-phone = The customer left no phone number.
staff-contact-sent = The contact was sent to your private chat with the bot.
staff-contact-words = The customer’s phone: { $phone }

# The command /order
staff-order-which = Add the number of the order, or the customer’s name or phone, to the command, for example: /order 1024. The list of orders: /orders
staff-order-unknown = No order was found for “{ $words }”, or it is not assigned to you. Check the number, name or phone.
staff-order-number = #{ $number }
staff-orders-found = Orders found for “{ $words }”, newest first:

# Short messages below the card
staff-news-cancelled = The customer cancelled order #{ $number }.
staff-news-edited = Order #{ $number } has changed, now { $total }.
staff-news-assigned = Order #{ $number } is yours now.

# Whom to hand it to
staff-assign = Assign
staff-assign-nobody = Nobody
staff-ask-assigned = Who takes this order?
error-assignee-unfit = The order has goods of other sellers, so this seller cannot see it. Assign it to a courier, a manager or an owner.
staff-role-owner = owner
staff-role-manager = manager
staff-role-courier = courier
staff-role-seller = seller

# The link by which people come to work here
join-owner = You own “{ $shop }” now. Orders will arrive here until you choose another chat: /notify_here. First steps: /setup
join-staff = You are in the team of “{ $shop }”. Your role: { $role }.
