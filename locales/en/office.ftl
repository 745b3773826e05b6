# The owner’s office: what every screen has
office-back = ‹ Back
office-menu = Settings
office-page-before = ◂ Previous
office-page-after = More ▸
office-saved = ✅ Saved.
office-deleted = ✅ Deleted.
office-cancelled = All right, nothing is changed.
office-leave = Leave as it is
office-delete = 🗑 Delete
office-delete-yes = Yes, delete
office-drop = Remove
office-drop-ru = Remove Russian
office-drop-en = Remove English
office-up = ↑ Up
office-none = not set
office-no-picture = no picture
office-no-minimum = none
office-there = set
office-now = <b>Now:</b> { $value }
office-next-order = next is #{ $number }
office-ask = Write the new value in one message.
office-ask-ru = Write the text in Russian in one message, up to { $most } characters.
office-ask-en = Write the text in English in one message, up to { $most } characters.
office-ask-picture = Send the picture: as a photo, or as a file where quality matters.
office-write-ru = ✏️ In Russian
office-write-en = ✏️ In English
office-needs-words = Words are needed here. Write them in one message.
office-needs-picture = A picture is needed here. Send it as a photo or as a file (JPEG, PNG, WebP).

# The menu of settings
settings-title = Settings: { $shop }
settings-what = Customers see your changes at once.
section-look = 🏪 Shop window
section-contacts = ☎️ Contacts
section-hours = 🕙 Working hours
section-speech = 🌍 Languages, currency
section-orders = 🧾 Checkout
section-deliveries = 🚚 Delivery
section-payments = 💳 Payment
section-notify = 🔔 Notifications
section-pages = 📄 Pages
section-promos = 🎟 Promo codes

# Each setting: its name, what it means, an example
setting-shopName = Name
setting-shopName-what = It opens the shop and stands in mails and links. For example: Second Wind. Written in one language, it is shown to everybody.
setting-greeting = Greeting
setting-greeting-what = The first thing a customer reads below the name. For example: Clothes for running. Delivered tomorrow, trying on is free.
setting-picture = Picture
setting-picture-what = It stands above the greeting, in the chat and in the app. Best a wide one, 1280 pixels or more.
setting-heroTitle = Title in the app
setting-heroTitle-what = The large line on the app’s first screen. Without one, the name of the shop stands there. For example: Running is easier than it looks.
setting-heroText = Text in the app
setting-heroText-what = A line or two below the title. Without it, the greeting stands there. For example: Up to 30% off until the end of August.
setting-heroPicture = Picture in the app
setting-heroPicture-what = The picture of the app’s first screen. Without one, it is the one from the chat.
setting-heroHeight = Height of the picture
setting-heroHeight-what = How much of the screen the picture takes in the app: 20 to 60 percent, 0 for no picture. For example: 40.
setting-logo = Logo
setting-logo-what = A small picture beside the name in the app. Best a PNG with a transparent background, sent as a file.
setting-footer = Footer
setting-footer-what = The text at the bottom of every page of the app. For example: Returns within 14 days. We deliver all over the country.
setting-phone = Phone
setting-phone-what = The number customers call. For example: +44 20 7946 0958.
setting-email = E-mail
setting-email-what = The address customers write to. For example: shop@example.com.
setting-address = Address
setting-address-what = Where to find you. For example: 7 Market Street, entrance from the courtyard.
setting-hoursNote = Note on the hours
setting-hoursNote-what = What no table can say. For example: By appointment. Lunch break 2 to 3 pm.
setting-week = Working hours
setting-week-what = When you are there. Orders can be placed at any time, and outside these hours the customer is told when you answer. For example: Mon–Fri 10–21, Sat 11–18, Sun closed. Or: daily 10–21.
setting-languages = Languages of customers
setting-languages-what = The languages in which the shop speaks to customers. Everybody sees their own, if it is ticked here.
setting-language = The shop’s own language
setting-language-what = In it the shop writes to the work chats and by mail, and to customers whose language it does not know.
setting-currency = Currency
setting-currency-what = All prices are in it. When it changes, the figures on the price tags are not converted: 1990 stays 1990. For example: euros, roubles, USD.
setting-timeZone = Time zone
setting-timeZone-what = Working hours, terms and dates follow it. Write a city or an offset. For example: London, Moscow, UTC+3.
setting-country = Country
setting-country-what = How phone numbers without a country code are read. For example: Russia, Kazakhstan, +998.
setting-needs = What we ask for
setting-needs-what = What a customer is asked when ordering. Tap to change: required, optional, not asked.
setting-minimum = Minimum order
setting-minimum-what = Orders below this sum are not taken; delivery does not count. For example: 1500. Zero for no minimum.
setting-firstOrder = Order number
setting-firstOrder-what = The number to begin with. It is set before the first order; after that they go on one by one. For example: 1001.
setting-lowStock = Low stock
setting-lowStock-what = With so many left, or fewer, we warn that a product is running out. For example: 3.

need-field-name = Name
need-field-phone = Phone
need-field-email = E-mail
need-field-comment = Comment
need-required = required
need-optional = optional
need-off = not asked
needs-nobody = ⚠️ Neither phone nor e-mail: customers from outside Telegram cannot be reached.
languages-own = The shop’s own: { $language }

currency-same = Prices are in this currency already: { $name }.
currency-warning =
    <b>Change the currency?</b> { $name }

    The figures on the price tags stay, nothing is converted: { $before } becomes { $after }. So do delivery, the minimum order and discounts that are sums. Earlier orders keep their currency.
currency-yes = Yes, change to { $currency }

# Working hours and closing for a while
hours-week = ✏️ The whole week in a line
hours-daily = Daily 10–21
hours-workdays = Mon–Fri 9–18
hours-unknown = No working hours are set.
hours-free = closed
hours-zone = Time zone: { $zone }
hours-what = Orders can always be placed. Outside these hours the customer is told when you answer.
hours-day = Working hours, { $day }
hours-day-what = When are you there on that day? For example: 10–21. With a break: 10–14, 15–21. Or: closed.
closing-title = Close the shop for a while
closing-what = Until which day should no orders be taken? For example: 31.08, 31 August 12:00, Monday, in 3 days. Without a time, we open when the working day begins.
closing-open = 🟢 The shop takes orders. On holiday, or taking stock? Close it for a while: everything can be seen, but not ordered.
closing-until = 🔴 The shop is closed and takes no orders. It opens by itself { $until }.
closing-open-again = 🟢 Open now
closing-tomorrow = Until tomorrow
closing-day = For a day
closing-week = For a week
closing-other = Close until another date…

# Delivery and payment
methods-what-deliveries = The ways a customer chooses from, in this order. Tap one to change it.
methods-what-payments = The ways a customer chooses from, in this order. Tap one to change it.
methods-none-deliveries = ⚠️ None is switched on: customers are not asked about delivery, and you arrange it with them yourself.
methods-none-payments = ⚠️ None is switched on: customers are not asked about payment, and you arrange it with them yourself.
methods-add-deliveries = ➕ New delivery method
methods-add-payments = ➕ New payment method
methods-ask-deliveries = Write its title. You may add the price and the sum from which it is free: By courier; 300; 3000. Pickup is known by its name: Pickup
methods-ask-payments = Write its title, as the customer will read it. For example: Bank transfer, we send a link.
methods-off = switched off
methods-free = free
methods-free-from = { $price }, free from { $sum }
methods-is-on = 🟢 Switched on: customers see it.
methods-is-off = 🚫 Switched off: customers do not see it.
methods-switch-on = 🟢 Switch on
methods-switch-off = 🚫 Switch off
methods-title-ru = Title in Russian
methods-title-en = Title in English
methods-ask-title-ru = Write the title in Russian, up to 60 characters. For example: Курьером по городу.
methods-ask-title-en = Write the title in English, up to 60 characters. For example: City courier.
methods-price = Price
methods-price-is = Price: { $price }
methods-from = Free from…
methods-never-free = Never free
methods-ask-price = What does “{ $title }” cost? For example: 300 or 349.50. Zero for free.
methods-ask-freeFrom = From which sum of goods on is “{ $title }” free? For example: 3000.
methods-pickup = This is pickup
methods-bring = This is delivery
methods-is-pickup = 📍 Pickup: the customer is not asked for an address but shown yours.
methods-place-ru = Address in Russian
methods-place-en = Address in English
methods-ask-place-ru = Where are orders picked up? Write it in Russian. For example: Спортивная ул., 7, вход со двора.
methods-ask-place-en = Where are orders picked up? Write it in English. For example: 7 Market Street, entrance from the courtyard, daily 10–21.
methods-delete-ask = Delete “{ $title }”? Earlier orders keep this title. If you may need it again, switch it off instead.

# Who hears of orders
notify-chats = Orders arrive in these chats:
notify-mails = And by e-mail:
notify-no-mails = Orders are not sent by e-mail.
notify-how = To add a chat, send /notify_here in it: in a private chat, in a group or in a topic of a group. Add the bot to the group first. /notify_off takes a chat off
notify-add-here = ➕ Send them here, to this chat
notify-add-mail = ➕ Add an e-mail address
notify-ask-mail = Write the address that orders should be sent to. Several at once are fine, with commas between them. For example: orders@example.com
notify-mails-added = { $count ->
    [0] These addresses were in the list already.
    [one] ✅ { $count } address added. Send a trial mail to see that it arrives.
   *[other] ✅ { $count } addresses added. Send a trial mail to see that it arrives.
}
notify-try = ✉️ Try: { $place }
notify-take-off = Remove
notify-trial = A trial message: orders will arrive here.
notify-tried = ✅ The trial message has arrived: { $place }.
notify-tried-in-vain = ⚠️ The trial message did not arrive: { $place }. { $why }
notify-tried-mail = ✉️ A trial mail is on its way to { $address }. It takes a minute. If it does not come, look into spam and then into /outbox

# First steps
setup-title = First steps
setup-door = { $count ->
    [one] ⚠️ { $count } step left before opening
   *[other] ⚠️ { $count } steps left before opening
}
setup-all = ✅ What else can be done
setup-missing = { $count ->
    [one] { $count } step left, and orders can come.
   *[other] { $count } steps left, and orders can come. It takes some ten minutes.
}
setup-ready = 🎉 All that is needed is there: the shop takes orders. Order something yourself to see it as a customer does.
setup-useful = Useful, but not urgent
setup-look = 👀 Look at the catalogue
setup-name = The name of the shop
setup-name-door = Name
setup-category = A category
setup-category-door = Categories
setup-product = A published product
setup-product-door = New product
setup-delivery = Delivery: ways and prices
setup-delivery-door = Delivery
setup-notify = A chat or an e-mail address that hears of orders
setup-notify-door = Where orders go
setup-greeting = Greeting
setup-greeting-door = Greeting
setup-picture = A picture of the shop
setup-picture-door = Picture
setup-contact = A phone or an e-mail for customers
setup-contact-door = Contacts
setup-hours = Working hours
setup-hours-door = Working hours
setup-payment = Payment: ways
setup-payment-door = Payment
setup-pages = A page about delivery or about you
setup-pages-door = Pages

# Cities by which a time zone is known
zone-kaliningrad = Kaliningrad
zone-moscow = Moscow
zone-samara = Samara
zone-yekaterinburg = Yekaterinburg
zone-omsk = Omsk
zone-novosibirsk = Novosibirsk
zone-krasnoyarsk = Krasnoyarsk
zone-irkutsk = Irkutsk
zone-vladivostok = Vladivostok
zone-almaty = Almaty
zone-minsk = Minsk
zone-london = London
zone-berlin = Berlin
zone-new_york = New York
