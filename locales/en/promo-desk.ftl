# Promo codes for staff: what is wrong and how to write it
error-promo-invalid = { $field ->
    [code] This is no code: it takes 2 to 32 letters and digits without spaces, for example SUMMER10.
    [kind] It does not say which discount. Write it after the code: 10%, 500 or “free delivery”.
    [percent] A discount in percent is a whole number from 1 to 100, for example 10%.
    [value] This discount is not right. Write it like this: 10% or 500.
    [endsAt] The code ends before it begins. Correct one of the dates.
   *[other] The promo code is not right. For example: SUMMER10 10% from 3000 until 31.08
}
error-promo-exists = There is a promo code { $code } already. Change it or think of another one.
error-promo-unread = This cannot be read: “{ $typed }”. For example: SUMMER 10% from 3000 until 31.08 once
error-promo-in-use = There are orders with { $code }, so it cannot be deleted. Switch it off: customers can no longer use it then.

# The command /promo
promo-list = Tap a code for its conditions and its link. 🚫 means that it does not work just now.
promo-none = There are no promo codes yet.
promo-how = A new one can be made in one message: <code>/promo SUMMER 10% from 3000 until 31.08 once</code>
promo-new = ➕ New promo code
promo-made = ✅ The promo code is ready.
promo-used-short = used { $uses }×
promo-free = free delivery
promo-gives = Discount: { $discount }
promo-from-sum = Orders from { $sum }
promo-begins = Begins { $at }
promo-ends = Works until { $at }
promo-endless = No end date
promo-once-each = Once per customer
promo-first-only = First order only
promo-uses = Used: { $uses } { $uses ->
    [one] time
   *[other] times
}, no limit
promo-uses-of = Used: { $uses } of { $most }
promo-link = The link puts the code on the cart at once. Share it with customers:
    <code>{ $link }</code>
promo-no-link = The code is too long for a link; it has to be typed.
promo-share = 📤 Share the link
promo-share-words = Promo code { $code }: { $discount }. Open the link, and it is on your cart.
promo-state-on = 🟢 works
promo-state-off = 🚫 switched off
promo-state-over = 🚫 has ended
promo-state-spent = 🚫 used up
promo-state-later = 🕙 has not begun
promo-field-value = Discount
promo-field-minimum = Orders from…
promo-field-startsAt = Begins
promo-field-endsAt = Ends
promo-field-maxUses = Uses in all
promo-field-oncePerCustomer = Once per customer
promo-field-firstOrderOnly = First order only
promo-switch-on = 🟢 Switch on
promo-switch-off = 🚫 Switch off
promo-ask-new = Write the code and the discount, with its conditions if you like: SUMMER 10% from 3000 until 31.08 once. Or the code alone, and we ask for the discount next.
promo-ask-rest = What does <b>{ $code }</b> give? For example: 10%, 500 or free delivery. With conditions: 10% from 3000 until 31.08 once.
promo-ask-value = What is the discount now? For example: 15 (percent, or in your currency, as with this code).
promo-ask-minimum = From which sum of goods does it work? For example: 3000.
promo-ask-startsAt = From which day does it work? For example: 01.08, tomorrow, 1 August 12:00.
promo-ask-endsAt = Until which day, that day included, does it work? For example: 31.08, in a week, 31 August 18:00.
promo-ask-maxUses = How many orders in all may use it? For example: 100.
promo-delete-ask = Delete the promo code { $code }? Nobody has used it yet.
