# Cart, checkout and orders in the Mini App

# Cart
basket-nothing = Your cart is empty
basket-nothing-text = Choose something from the catalogue, and it will wait for you here.
basket-each = { $price } each
basket-quantity = Quantity: { $title }
basket-less = Fewer: { $title }
basket-more = More: { $title }
basket-remove = Remove: { $title }
basket-take-out = Remove
basket-removed = Removed: { $title }
basket-undo = Undo
basket-all = That is all there is
basket-changed = Something has changed
basket-changed-text = The changes are marked below. The total already includes them.
basket-promo-have = Enter a promo code
basket-promo = Promo code
basket-promo-apply = Apply
basket-promo-works = Promo code { $code } applied
basket-promo-waits = Promo code { $code } does not count yet
basket-promo-remove = Remove promo code { $code }
basket-guest-taken = Everything you chose in the browser is here now.
basket-delivery-later = calculated at checkout
basket-order = Check out · { $total }
basket-go-on = Continue checkout · { $total }
basket-summary = Summary
basket-shop-on = Keep shopping
basket-settling = Adding it up again…
basket-waiting = You are offline. Your changes are kept and will be sent once you are back.
basket-repeated = The items of that order are in your cart now
basket-repeated-part = Not everything could be repeated

# Checkout
form-contents = Your order
form-change-cart = Edit
form-required = required
form-optional = optional
form-deliveryId = How you will get it
form-name = Recipient’s name
form-phone = Recipient’s phone
form-email = E-mail
form-address = Delivery address
form-comment = Comment
form-paymentId = How you will pay
form-why-phone = We use it to arrange the delivery and to tell you if something changes.
form-why-email = We send the confirmation and news of your order to it.
form-why-address = City, street, house, flat
form-why-comment = Entrance, best time, wishes
form-free = free
form-delivery-unknown = choose a method
form-missing-to-free = Free if you add { $missing } more
form-use = Use { $value }
form-share-phone = Use my Telegram number
form-sharing-phone = Waiting for Telegram…
form-no-shared-phone = Telegram did not pass the number on. Enter it yourself.
form-locate = Add a point on the map
form-locating = Finding where you are…
form-located = A point on the map goes with the order
form-unlocate = Remove the point
form-not-located = Your location could not be found. Write the address instead.
form-suggestion = Did you mean { $email }?
form-letters-left = { $count ->
    [one] { $count } character left
   *[other] { $count } characters left
}
form-right = looks right
form-waiting = Kept on this device. We send it once you are back online.
form-order = Place order · { $total }
form-busy-saving = Saving…
form-busy-placing = Placing the order…
form-busy-asking = Checking…
form-asking = Checking whether your order arrived…
form-asking-text = The shop’s answer was lost on the way. We ask again; there will be no second order.
form-wrong = Still to be corrected
form-sum = The total changed: it was { $was }, now it is { $now }. Check your order and confirm again.
form-offline = You are offline, so the order cannot be sent yet. Everything you entered is kept.
form-not-arrived = Last time the connection failed and your order did not arrive. Check it and send it again.
form-nothing-left = There is nothing left to order: everything in your cart is sold out.
form-to-cart = Open the cart

# Order
order-page-number = Order No. { $number }
order-page-steps = How it is going
order-step-new = Received
order-step-confirmed = Confirmed
order-step-ready = Packed
order-step-ready-pickup = Waiting for you
order-step-sent = On its way
order-step-delivered = With you
order-step-cancelled = Cancelled
order-step-returned = Returned
order-page-to-come = to come
order-page-placed = We have your order and will confirm it soon.
order-page-away = We are away just now and will look at your order { $at }.
order-page-follow = This page updates itself: news of your order will appear here.
order-page-mail = The confirmation goes to { $email }.
order-page-contents = In this order
order-page-details = Delivery and payment
order-page-repeat = Order again
order-page-cancel = Cancel order
order-page-link = Link to this order
order-page-link-text = Keep it to follow the order from another device. It does not show your name, phone and address.
order-page-copy = Copy link
order-page-copied = Link copied
order-page-not-copied = The link could not be copied. Take it from the address bar.
order-page-telegram = Continue in Telegram
order-page-telegram-text = Your orders, cart and favourites move to Telegram, and we write to you there about every step.
order-page-contact = Contact the shop
order-page-all = All my orders
order-page-unknown = There is no such order
order-page-unknown-text = Check that the link was copied whole. Your own orders are on a page of their own.

# My orders
my-orders-nothing = No orders yet
my-orders-nothing-text = Everything you order will appear here.
my-orders-guest = These are the orders made in this browser.
