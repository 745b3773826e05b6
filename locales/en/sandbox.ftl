# The page of the sandbox: a local Telegram for trying the shop.

sandbox-name = Kiosk sandbox
sandbox-opening = Opening…
sandbox-lost = The connection to the sandbox is lost. It will come back by itself when the sandbox runs again.
sandbox-unreachable = The sandbox does not answer. Is it still running?
sandbox-listening = The bot is running
sandbox-not-listening = The bot is not running
sandbox-phones = Phones
sandbox-which-phones = Show these phones
sandbox-phone-of = { $name }’s phone
sandbox-phone-in = { $chat }, on { $name }’s phone
sandbox-no-phones = No phones here
sandbox-no-phones-text = Add a customer above: each gets a phone with a chat with the bot.
sandbox-all-put-away = All phones are put away.
sandbox-show-all = Show all phones
sandbox-put-away = Put this phone away
sandbox-add-customer = Add a customer
sandbox-new-customer = A new customer
sandbox-add = Add
sandbox-speaks = Language in Telegram
sandbox-clock = Let time pass
sandbox-clock-moved = +{ $hours } h
sandbox-clock-moved-days = +{ $days } d
sandbox-clock-hour = One hour
sandbox-clock-day = One day
sandbox-clock-week = One week
sandbox-light = Light theme
sandbox-dark = Dark theme
sandbox-close = Close
sandbox-cancel = Cancel
sandbox-save = Save
sandbox-ok = OK

# Chat
sandbox-bot = bot
sandbox-members = { $count ->
    [one] { $count } member
   *[other] { $count } members
}
sandbox-action-typing = typing
sandbox-action-upload-photo = sending a photo
sandbox-action-record-video = recording a video
sandbox-action-upload-video = sending a video
sandbox-action-record-voice = recording a voice message
sandbox-action-upload-voice = sending a voice message
sandbox-action-upload-document = sending a file
sandbox-action-choose-sticker = choosing a sticker
sandbox-action-find-location = finding a place
sandbox-action-record-video-note = recording a video message
sandbox-action-upload-video-note = sending a video message
sandbox-chat-menu = More about this chat
sandbox-account-language = Language of this account
sandbox-block = Stop and block bot
sandbox-unblock = Unblock bot
sandbox-unblock-big = UNBLOCK
sandbox-start = START
sandbox-first-hint = Press START: the shop will write to you, as it does to every new customer.
sandbox-what-can-it-do = What can this bot do?
sandbox-no-messages = No messages here yet
sandbox-channel = Only the owner writes here
sandbox-messages = Messages
sandbox-to-end = { $count ->
    [0] To the last message
    [one] To the last message, { $count } new
   *[other] To the last message, { $count } new
}
sandbox-unseen = New messages
sandbox-topics = Topics
sandbox-all-topics = All
sandbox-general = General
sandbox-pinned = Pinned message
sandbox-drop = Drop files here to send them

# Messages
sandbox-you = You
sandbox-edited = edited
sandbox-read = read
sandbox-message = Message
sandbox-message-menu = What to do with the message
sandbox-forwarded = Forwarded from { $name }
sandbox-via = via { $name }
sandbox-reply-to = In reply to { $name }: { $text }
sandbox-reaction = { $emoji }: { $count }
sandbox-react = React with { $emoji }
sandbox-reply = Reply
sandbox-copy = Copy
sandbox-copied = Copied
sandbox-edit = Edit
sandbox-delete = Delete
sandbox-spoiler = Hidden text, show it
sandbox-more = Show more
sandbox-less = Show less
sandbox-photo = Photo
sandbox-open-photo = Open photo
sandbox-before = Previous
sandbox-after = Next
sandbox-video = Video
sandbox-audio = Audio
sandbox-voice = Voice message
sandbox-file = File
sandbox-location = Location
sandbox-contact = Contact
sandbox-bytes = { $size } B
sandbox-kilobytes = { $size } KB
sandbox-megabytes = { $size } MB

# Facts about a chat
sandbox-service-joined = { $name } joined the group
sandbox-service-added = { $name } added { $who }
sandbox-service-left = { $name } left the group
sandbox-service-removed = { $name } removed { $who }
sandbox-service-title = { $name } changed the group name to “{ $title }”
sandbox-service-pinned = { $name } pinned “{ $text }”
sandbox-service-payment = { $name } paid { $sum }
sandbox-service-refunded = { $sum } refunded
sandbox-service-app-data = Data from “{ $button }” went to the bot
sandbox-service-topic-created = “{ $topic }” was created
sandbox-service-topic-edited = The topic is now “{ $topic }”
sandbox-service-forum-topic-closed = { $name } closed the topic
sandbox-service-forum-topic-reopened = { $name } reopened the topic
sandbox-service-general-forum-topic-hidden = { $name } hid the General topic
sandbox-service-general-forum-topic-unhidden = { $name } showed the General topic again
sandbox-service-new-chat-photo = { $name } changed the group photo
sandbox-service-delete-chat-photo = { $name } removed the group photo
sandbox-service-group-chat-created = { $name } created the group
sandbox-service-supergroup-chat-created = { $name } created the group
sandbox-service-migrate-to-chat-id = The group became a supergroup
sandbox-service-migrate-from-chat-id = The group became a supergroup
sandbox-service-users-shared = You shared a user with the bot
sandbox-service-chat-shared = You shared a chat with the bot
sandbox-service-write-access-allowed = You allowed this bot to message you

# Writing
sandbox-write = Message
sandbox-send = Send
sandbox-menu = Menu
sandbox-commands = Commands of the bot
sandbox-answering = Reply to { $name }
sandbox-editing = Edit message
sandbox-keyboard = Keyboard of the bot
sandbox-show-keyboard = Show the bot’s keyboard
sandbox-hide-keyboard = Hide the bot’s keyboard
sandbox-attach = Attach
sandbox-attach-files = Photo or file
sandbox-attach-contact = My contact
sandbox-attach-location = My location
sandbox-attach-title = { $count ->
    [one] Send { $count } file
   *[other] Send { $count } files
}
sandbox-as-file = As files, uncompressed
sandbox-caption = Add a caption…
sandbox-sending = { $count ->
    [one] Sending the file…
   *[other] Sending { $count } files…
}
sandbox-refused-late-edit = A message can be edited for two days only.
sandbox-refused-no-edit = This message cannot be edited.
sandbox-refused-gone = That is not here any more.
sandbox-refused-topic-closed = The topic is closed.
sandbox-refused-blocked = The bot is blocked. Unblock it first.
sandbox-refused-administrators = Only administrators can write here.
sandbox-refused-no-member = This person is not in the group any more.
sandbox-refused-no-use = Such a button does nothing in the sandbox.
sandbox-refused-no-inline = The bot has no inline mode.
sandbox-refused-no-app = The bot has no Mini App.
sandbox-refused-big-tip = The tip is bigger than the bill allows.
sandbox-refused-shipping-late = The bot did not say in time how it delivers.
sandbox-refused-checkout-late = The bot did not confirm the order within ten seconds. Nothing was charged.
sandbox-refused-paid-already = This bill is paid already.
sandbox-refused-empty-file = The file is empty, Telegram does not send such ones.
sandbox-refused-no-picture = This is not a picture. Send it as a file.
sandbox-refused-picture-size = The picture is too large or too long for a photo. Send it as a file.
sandbox-share = Share
sandbox-share-contact = Share your phone number?
sandbox-share-contact-text = The bot will know your number: { $number }.
sandbox-share-location = Send your location
sandbox-coordinates = Latitude, longitude
sandbox-coordinates-wrong = Two numbers, such as 55.75222, 37.61556
sandbox-choose-chat = Choose a chat
sandbox-found = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
sandbox-nothing-found = Nothing found
sandbox-more-results = Show more
sandbox-result = Result

# Payment
sandbox-test-invoice = TEST INVOICE
sandbox-pay-sum = Pay { $sum }
sandbox-paid = Paid
sandbox-paid-toast = You paid { $sum }. It is a test: no money was taken.
sandbox-receipt = Receipt
sandbox-checkout = Checkout
sandbox-total = Total
sandbox-tip = Tip
sandbox-other-tip = Other, up to { $most }
sandbox-fill-example = Fill in an example
sandbox-shipping = Delivery
sandbox-to-shipping = Choose delivery
sandbox-pay-fails = Let the payment fail
sandbox-name-field = Name
sandbox-phone-field = Phone number
sandbox-email-field = E-mail
sandbox-address-street-line1 = Street and house
sandbox-address-street-line2 = Flat, floor (optional)
sandbox-address-city = City
sandbox-address-state = Region (optional)
sandbox-address-post-code = Postcode
sandbox-address-country-code = Country, two letters

# Drawers
sandbox-mail = Mail
sandbox-no-mail = No mail yet. Whatever the shop sends by mail arrives here and nowhere else.
sandbox-no-subject = No subject
sandbox-all-mail = All mail
sandbox-clear = Clear
sandbox-view = Show as
sandbox-view-html = Mail
sandbox-view-text = Text
sandbox-view-headers = Headers
sandbox-calls = Bot API log
sandbox-api-at = Bot API at
sandbox-only-refused = Only refused
sandbox-with-polling = Polling, too
sandbox-refused-count = { $count ->
    [one] { $count } request refused
   *[other] { $count } requests refused
}
sandbox-no-calls = No requests yet. They appear as soon as the bot runs.
sandbox-nothing-refused = Nothing was refused. The real Telegram would say yes to all of it, too.
sandbox-waits = waits
sandbox-took = Took { $ms } ms
