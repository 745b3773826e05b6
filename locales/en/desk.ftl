# Orders for the staff: /orders
desk-title = { $filter }: { $count }
desk-show-new = New
desk-show-work = In work
desk-show-mine = Mine
desk-show-today = Today’s
desk-show-all = All
desk-show-confirmed = Confirmed
desk-show-ready = Packed
desk-show-sent = Sent
desk-show-delivered = Delivered
desk-show-cancelled = Cancelled
desk-show-returned = Returned
desk-empty-new = There are no new orders. As soon as one comes, the bot will write.
desk-empty = There are no such orders.
desk-by-status = By status
desk-which-status = Which orders to show?
desk-back = ← To the list
desk-find = Find an order
desk-find-what = Write the order’s number, or the customer’s name or phone (a part will do).
desk-find-dropped = All right, no search. The list of orders: /orders
desk-rounds = Today’s deliveries
desk-own-purchases = My purchases

# What is to be brought: /today
rounds-title = Deliveries, { $at }
rounds-sum = { $count } { $count ->
    [one] order
   *[other] orders
}, to collect { $total }
rounds-unassigned = { $count ->
    [one] { $count } more open order is assigned to nobody: /orders
   *[other] { $count } more open orders are assigned to nobody: /orders
}
rounds-none = Nothing to deliver: no open order is assigned. Assign one on its card: /orders
rounds-collect = To collect: { $total }
rounds-paid = Paid already
rounds-more = { $count } more { $count ->
    [one] order
   *[other] orders
} did not fit. All of them are in /orders

# The note on an order's card
staff-note = Note
staff-ask-noted = What is to be noted? Answer the question below.
staff-unnote = Take the note off
staff-unnoted = The note is gone
staff-question-order-note = Write a note on order #{ $number }: it replaces the one before. Only staff see it, the customer never does.
staff-answered-noted = The note on order #{ $number } is saved.

# What is in a new order
staff-edit = Change contents
staff-edit-title = Contents of order #{ $number }
staff-edit-how = Tap a line to change its amount or to take it out.
staff-edit-unsaved = Nothing is changed yet. When you save, the customer is sent the new contents and total.
staff-edit-was = was { $quantity }
staff-edit-added = added
staff-edit-removed = taken out
staff-edit-before = Before: { $total }
staff-edit-add = Add a product
staff-edit-save = Save: { $total }
staff-edit-discard = Do not save
staff-edit-back = ← To the order
staff-edit-saved = Changed, the customer will be told
staff-edit-remove = Take out
staff-edit-restore = Put back
staff-edit-to-contents = ← To the contents
staff-edit-left = { $left } left
staff-edit-which = What to add to order #{ $number }? Found for “{ $words }”:
staff-question-order-adding = What to add to order #{ $number }? Write an article number or a name.
staff-add-unknown = Nothing on sale was found for “{ $words }”. Try another article number or name.
staff-add-done = Added: { $title }. Check the total in the order’s card above and save.
staff-add-choose = Found: { $count }. Choose in the order’s card above.
