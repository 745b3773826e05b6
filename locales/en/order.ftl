# An order: its statuses, sums and facts, the same in chat, mail and app
order-status-new = new
order-status-confirmed = confirmed
order-status-ready = packed
order-status-sent = on its way
order-status-delivered = delivered
order-status-cancelled = cancelled
order-status-returned = returned
order-name = Name
order-phone = Phone
order-email = E-mail
order-delivery = Delivery
order-method = Method
order-address = Address
order-pickup-address = Where to pick it up
order-map = Point on the map
order-payment = Payment
order-paid = { $payment } (paid)
order-paid-short = Paid
order-refunded = { $payment } (refunded)
order-refunded-short = Refunded
order-tracking = Tracking number
order-comment = Comment
order-own-comment = Your comment
order-on-order = on order
order-goods = Goods
order-discount = Discount
order-discount-code = Discount with { $code }
order-promo = Promo code
order-free = free
order-total = Total
order-placed-at = Placed on { $at }
order-note = Reason
order-note-shop = A word from the shop

# What the customer is told: the news
order-news-placed = We have your order #{ $number }
order-news-edited = Your order #{ $number } has changed
order-news-confirmed = Your order #{ $number } is confirmed
order-news-ready = Your order #{ $number } is packed
order-news-sent = Your order #{ $number } is on its way
order-news-delivered = You have your order #{ $number }
order-news-cancelled = Your order #{ $number } is cancelled
order-news-returned = The return of order #{ $number } is accepted

# … and what it means
order-means-placed = Thank you! We will write as soon as it is confirmed.
order-means-edited = The shop changed what is in it. This is how it looks now.
order-means-confirmed = The shop is working on it.
order-means-ready = Everything is ready to be sent.
order-means-ready-pickup = It is packed and waits for you.
order-means-sent = It has left the shop.
order-means-delivered = Thank you for choosing us!
order-means-cancelled = There is nothing to pay.
order-means-cancelled-paid = The shop will write about your money separately.
order-means-returned = The shop has the goods back.
