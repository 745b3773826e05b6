# The cart in the chat, and how things get into it from a product's card
cart-title = Cart
cart-door = Cart · { $pieces }
cart-door-checkout = Checkout · { $pieces }
cart-nothing = There is nothing here yet. Have a look at the catalogue, or write what you are looking for.
cart-line = { $number }) { $quantity } pcs
cart-remove = Remove no. { $number }
cart-accept = OK, got it
cart-order = Check out
cart-go-on = Continue the checkout
cart-empty = Empty cart
cart-empty-sure = Take everything out of the cart? { $lines ->
    [one] There is { $lines } item in it.
   *[other] There are { $lines } items in it.
}
cart-empty-yes = Yes, take it all out
cart-empty-no = No, keep it

# What changed since the customer looked
cart-price-up = The price went up from { $was } to { $now }
cart-price-down = The price went down from { $was } to { $now }
cart-less-left = Only { $left } left, you wanted { $wanted }
cart-sold-out = Sold out, not part of the order
cart-gone = No longer sold, not part of the order

cart-delivery = Delivery: { $price }
cart-delivery-from = Delivery from { $price }
cart-delivery-free = Delivery: free
cart-delivery-free-by = { $method }: free
cart-delivery-promo = Delivery: free with { $code }
cart-to-free = { $missing } more, and delivery is free
cart-to-free-by = { $missing } more, and delivery is free ({ $method })
cart-minimum = The smallest order is { $minimum }. Add something for { $missing } more.

card-add = Add to cart · { $price }
card-added = Added to the cart
card-in-cart = { $quantity } in cart
card-choose-colour = Choose a colour
card-choose-size = Choose a size
card-choose-both = Choose colour and size
card-choose-first-colour = Choose a colour first: the buttons are just above.
card-choose-first-size = Choose a size first: the buttons are just above.
card-choose-first-both = Choose colour and size first: the buttons are just above.
