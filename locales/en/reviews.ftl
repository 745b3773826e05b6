# A customer's review
reviews-write = Write a review
reviews-which = What would you like to review?
reviews-nothing = The shop does not have these products any more, so there is nothing to review. You can write to the shop from the order.
reviews-stars = How many stars?
reviews-stars-again = You gave { $stars }. You can change it.
reviews-back-to-choice = ← What you ordered
reviews-words =
    You gave { $stars }. Thank you!

    Write in one message what you liked and what you did not. Your name will not be shown.
reviews-words-only = A review is made of words alone. Write a few, or leave it at the stars.
reviews-wordless = No words
reviews-thanks = Thank you for your review! It will be on the product's page once the shop has checked it.
reviews-another = Review something else

# Reviews of a product
reviews-rating = ★ { $average } · { $count } { $count ->
    [one] review
   *[other] reviews
}
reviews-open = Reviews
reviews-none = No reviews yet.
reviews-back = ← To the product

# Checking reviews
reviews-staff-title = Review for order #{ $number }
reviews-staff-waiting = Show it to customers?
reviews-staff-shown = On the product's page
reviews-staff-hidden = Hidden
reviews-staff-gone = This review is no more: the customer had their data deleted, or it is not for this chat any more.
reviews-staff-again = Words were added to the stars. Please look again.
reviews-staff-show = Show
reviews-staff-hide = Hide
reviews-decided-shown = The review is on the product's page.
reviews-decided-hidden = The review is hidden.
