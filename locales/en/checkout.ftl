# The checkout in the chat
checkout-ask-deliveryId = How would you like to get your order?
checkout-ask-name = What is your name?
checkout-ask-phone = Your phone number?
checkout-hint-phone = Tap the button below, or write it, like +44 20 7946 0958.
checkout-ask-email = Which e-mail shall we write to about your order?
checkout-hint-email = Write an address, like anna@example.com.
checkout-ask-address = Where to?
checkout-hint-address = Write city, street, house and flat. Or send a location: the paper clip 📎 beside the field.
checkout-ask-comment = Anything to add?
checkout-hint-comment = Entrance, a good time, wishes.
checkout-ask-paymentId = How would you like to pay?
checkout-missing-to-free = { $name }: free if you add goods for another { $missing }.
checkout-skip = Skip
checkout-back = ← Back
checkout-put-off = Finish later
checkout-share-phone = 📱 Share my number
checkout-phone-example = +44 20 7946 0958
checkout-phone = Phone: { $phone } ✓
checkout-no-phone = All right, no phone then.
checkout-suggestion = Is there a typo? It looks like { $email }.
checkout-suggestion-keep = Keep { $email }
checkout-choose = Please tap one of the buttons below.
checkout-write = Please write your answer as a message.
checkout-summary = Please check your order
checkout-change-gone = { $name }: no longer sold, not part of the order.
checkout-change-less = { $name }: { $left ->
    [0] sold out, not part of the order.
   *[other] only { $left } left, the order takes that many.
}
checkout-change-price = { $name }: the price was { $was }, now it is { $now }.
checkout-nothing-left = There is nothing left to order. There may be something like it in the catalogue.
checkout-point = point on the map
checkout-confirm = Order for { $total }
checkout-edit-deliveryId = Delivery
checkout-edit-name = Name
checkout-edit-phone = Phone
checkout-edit-email = E-mail
checkout-edit-address = Address
checkout-edit-comment = Comment
checkout-edit-paymentId = Payment
checkout-to-cart = Cart
checkout-continue = Continue
checkout-put-off-text = Put off for now. Your cart and your answers are kept.
checkout-put-off-keys = Put off for now. Your cart and your answers are kept. To go on: /checkout
checkout-placed = Order #{ $number } is placed, thank you!
checkout-placed-already = Order #{ $number } is placed already.
checkout-over = This checkout is over. To order more, open the cart: /cart
