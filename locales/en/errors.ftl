# One key for each code of shop/error.ts: what is wrong and what to do about it.
# Sums (…Minor) and moments (…At, …Until) arrive already written the way the reader is used to.

error-not-allowed = You cannot do this. If your work needs it, ask the shop's owner to change your role.
error-not-found = This is not here any more. Open the list again.
error-invalid-input = We could not read that. Check it and send it again.
error-changed-meanwhile = Something changed while you were looking. Look again and repeat.
error-text-too-long = The text is too long: keep it within { $most } characters.
error-file-too-heavy = The file is too large: up to { $most } MB can be taken. Make it smaller, or divide it.
error-file-not-fetched = The file did not arrive whole. Please send it again.

error-cart-empty = Your cart is empty. Add something from the catalogue.
error-cart-full = A cart holds no more than { $most } { $most ->
    [one] item
   *[other] items
}. Order these, and the rest right after.
error-cart-changed = The total changed while you were checking out. It is now { $totalMinor }. Look it over and confirm again.
error-out-of-stock = { $left ->
    [0] This one is sold out. Choose another.
   *[other] Only { $left } left, you cannot add more.
}
error-not-for-sale = This is no longer sold. Take it out of the cart or choose another.
error-quantity-invalid = Enter a whole number, no more than { $most }.

error-name-required = Enter a name, so that we know how to address you.
error-name-too-long = The name is too long: keep it within { $most } characters.
error-phone-required = Enter a phone number, for example +44 20 7946 0958.
error-phone-invalid = This does not look like a phone number. Check it: we need one with its code, for example +44 20 7946 0958.
error-phone-too-short = The number is missing digits. We need it with its code, for example +44 20 7946 0958.
error-phone-too-long = The number has too many digits. We need one number with its code, for example +44 20 7946 0958.
error-email-required = Enter an e-mail address, for example anna@example.com.
error-email-invalid = There seems to be a typo in the e-mail address. It looks like anna@example.com.
error-delivery-required = Choose how you would like to receive it.
error-delivery-unknown = This delivery method is not offered any more. Choose another.
error-address-required = Enter the delivery address: city, street, house and flat.
error-address-too-short = The address is too short. Write city, street, house and flat.
error-address-too-long = The address is too long: keep it within { $most } characters.
error-comment-required = Write a comment: the shop needs one with every order.
error-payment-required = Choose how you would like to pay.
error-payment-unknown = This way of paying is not offered any more. Choose another.
error-shop-closed = The shop takes no orders just now. We open { $closedUntil }; your cart is kept.
error-order-below-minimum = The smallest order is { $minimumMinor }. Add something more.
error-favourites-full = You can keep up to { $most } { $most ->
    [one] favourite
   *[other] favourites
}. Take out some that you no longer need.

error-promo-unknown = There is no such promo code. Check it for a typo.
error-promo-not-yet = This code starts { $startsAt }.
error-promo-over = This code ended { $endsAt }.
error-promo-used-up = This code has run out: it could be used a limited number of times.
error-promo-once = You have used this code already. It works once.
error-promo-first-order = This code is for a first order only.
error-promo-minimum = This code is for orders from { $minimumMinor } on.

error-order-move-refused = The order has another status by now and cannot be moved this way. Open its card again.
error-order-not-editable = Lines can be changed only while the order is new.
error-order-would-be-empty = An order needs at least one line. If it is not wanted, cancel it.

error-review-not-yet = You can review an order once you have it. This one is not delivered, or was returned.
error-review-decided = The shop has checked this review, so it cannot be changed. If something in it is wrong, write to the shop.

error-dialogue-unheard = The shop takes no messages yet: there is nobody to answer them. Please try a little later.
error-dialogue-too-many = You can send { $most } { $most ->
    [one] message
   *[other] messages
} an hour. The next one can go in { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
}.
error-dialogue-gone = This conversation is gone: the customer deleted their data, or it was over a year ago. It cannot be answered here.
error-dialogue-elsewhere = The customer ordered on the website, and we do not know them in Telegram. Use the phone or e-mail in the order.

error-guest-link-unknown = This link does not work. Go back to the browser and tap “Continue in Telegram” again.
error-guest-link-expired = This link is too old. Go back to the browser and tap “Continue in Telegram” again.
error-guest-link-used = This link has been used: what was in the browser has moved already.

error-orders-open = Still under way: No. { $numbers }. Your data is needed until then. Wait for the order or cancel it, then delete your data.

error-invitation-unknown = This link does not work. Ask the owner for a new one.
error-invitation-expired = This link has expired. Ask the owner for a new one.
error-invitation-used = This link has been used. Ask the owner for a new one.
error-owner-exists = The shop has an owner already, who can invite you by a link.
error-last-owner = This is the only owner. Make somebody else an owner first.
error-already-staff = This person is on the team already. Change the role in the list of staff.

error-sku-taken = The SKU { $sku } is taken. Choose another.
error-price-invalid = This does not look like a price. For example: 1990 or 19.90.
error-old-price-invalid = The old price must be higher than the new one, or there is no saving. Correct one of them or remove the old one.
error-stock-invalid = This does not look like a stock figure. For example: 12, +5 or -2; stock never goes below zero.
error-stock-empty = The stock is zero, so it cannot be “in stock”. Enter how many there are first.
error-variant-exists = This variant exists already: same colour, same size. Change that one or choose another size.
error-title-required = Write a title in at least one language.
error-category-loop = A category cannot be put inside itself. Choose another.
error-category-not-empty = The category has products or categories in it. Move them first.
error-category-line = Line { $line } could not be read: “{ $text }”. Write the names with “>” between them, up to { $deepest } levels, and the second language behind “|”: Clothes > T-shirts | Футболки. Nothing was added.
error-category-lines-many = Up to { $most } lines can be added at once. Split the list.
error-product-incomplete = The product cannot be published yet: check its title, its price and that it has a variant.

error-picture-unknown-kind = This is not a picture we can read. Send a JPEG, PNG, WebP, AVIF or GIF.
error-picture-heic = We cannot read HEIC, the format iPhones use. Send it to the bot as a photo, not as a file, or choose Settings → Camera → Formats → Most Compatible and take it again.
error-picture-damaged = The picture is damaged or did not arrive whole. Open it, save it once more and send it again.
error-picture-too-heavy = The file is too large: a picture may have up to { $most } MB. Save it smaller and send it again.
error-picture-too-large = The picture has too many pixels: up to { $most } megapixels will do. Make it smaller and send it again.
error-picture-too-small = The picture is too small: we need at least { $least } pixels on each side, and 1,000 for it to look sharp.
error-picture-too-long = The picture is too long and narrow: one side may be up to { $most } times the other. Crop it and send it again.
error-picture-busy = Too many pictures at once. Wait a minute and try again.
error-picture-not-kept = The picture could not be saved: the server has no room left, or its folder cannot be written to. Tell whoever looks after the server; sending it again will not help yet.
error-pictures-too-many = That was { $most } { $most ->
    [one] picture
   *[other] pictures
} in a short time. Go on in { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
}.

error-bulk-nothing = Nothing is selected. Tick some products and repeat.
error-bulk-too-late = A change can be undone for a day. This one is older.
error-bulk-undone = This change has been undone already.
error-bulk-busy = This change is still being carried out. Wait a few seconds and try again.
error-bulk-step = We could not read by how much prices change. Write it with its sign: +10%, -5%, +100 or -50. Percent are whole numbers, from -99 to +1000.
error-bulk-many = No more than { $most } products can be changed at once. Pick fewer, one category for example.

error-notify-chats-full = Orders already arrive in { $most } { $most ->
    [one] chat
   *[other] chats
}, and no more can be added. To take one off, send /notify_off there.
