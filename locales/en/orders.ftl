# My orders in the chat
orders-title = My orders
orders-empty = You have not ordered anything yet. Have a look at the catalogue: whatever you order will be here.
orders-number = #{ $number }
orders-open = Order #{ $number }
orders-back = ← My orders
orders-back-to-order = ← To the order
orders-write = Write to the shop
orders-more-lines = …and { $count } more { $count ->
    [one] item
   *[other] items
}
orders-receiving = Delivery method
orders-recipient = For
orders-unpaid = { $payment } (not paid yet)
orders-history = Order history
orders-history-edited = changed

# The same again
orders-repeat = Order again
orders-repeat-added = In your cart now
orders-repeat-nothing = It cannot be ordered again
orders-repeat-missing = Left out
orders-repeat-fewer = { $quantity } of { $ordered }, there are no more
orders-pieces = { $quantity } pcs
orders-missing-out-of-stock = sold out
orders-missing-not-for-sale = no longer sold
orders-missing-cart-full = the cart is full
orders-to-cart = Cart

# Taking it back
orders-cancel = Cancel
orders-cancel-ask = Really cancel order #{ $number } for { $total }?
orders-cancel-yes = Yes, cancel it
orders-cancel-no = No, keep it
orders-cancelled = Order #{ $number } is cancelled.
orders-changed = The shop has just changed order #{ $number }. See what is in it now; if you do not want it, cancel again.
orders-cancel-late = Order #{ $number } is already { $status } and cannot be cancelled here. Please write to the shop.

# By a link
orders-link-unknown = There is no order behind this link. Check that you copied all of it, or open your own orders: /orders
orders-foreign = Order #{ $number }: { $status }
orders-foreign-note = Name, phone and address are shown to the customer only.
