# Language, help, personal data
help-open-chat = Open the chat
help-private-only = This command works in a private chat with the bot: open it and repeat it there.
help-home = ← Home
personal-to-help = ← Help

language-name = English
language-which = Which language shall we speak?
language-chosen = English from now on.
language-only = The shop speaks one language: { $language }.
language-gone = The shop does not speak this language any more. Choose another.

help-buy =
    <b>How to buy</b>
    1. Open the catalogue and choose a product, its colour and size.
    2. Put it into the cart: /cart
    3. Check out. No account needed.
    4. We write to you here at every step of your order. All your orders: /orders
help-find = <b>How to find things.</b> Write what you are looking for, or a product code. Typos do no harm.
help-ask = <b>Ask the shop:</b> /contact. What we keep about you and how to delete it: /privacy
help-staff = For staff
help-write = Write to the shop
help-language = Language · Язык
help-privacy = My data
help-support = Is something wrong with an order, or with the bot? Write to the shop; the answer comes here.
help-terms = { $shop }: write to us, and we will tell you our terms of sale, delivery and returns. What we keep about you is in “My data”.

# Personal data
privacy-title = Your data
privacy-kept =
    <b>What the shop keeps</b>
    • From Telegram: your name, username, account number, language, and when you were here. To answer you and to know you again.
    • Your cart, your favourites and an order you have begun. So that you can go on where you stopped.
    • Orders: what you bought and what you entered, that is name, phone, e-mail, address, comment. To carry them out, and then for the books.
    • The link that brought you, from an ad or a friend. To learn how people find us.
    • Your reviews. So that others know what they choose; your name is not shown with them.
    • What you and the shop wrote to each other. So that no answer gets lost.
privacy-long =
    <b>For how long</b>
    • Until you delete it yourself: the button “Delete” is below. Only what was written goes sooner: after { $dialogue ->
        [one] { $dialogue } day
       *[other] { $dialogue } days
    }.
    • Where a conversation with the bot stopped, and what you searched for: { $talks ->
        [one] { $talks } day
       *[other] { $talks } days
    }.
    • Who was told of what: { $sent ->
        [one] { $sent } day
       *[other] { $sent } days
    }, or { $dead ->
        [one] { $dead } day
       *[other] { $dead } days
    } where it could not be told.
    • Which broadcasts you got: { $news ->
        [one] { $news } day
       *[other] { $news } days
    }.
    • Backups of the database: the shop holds the last { $backups ->
        [one] { $backups } nightly one
       *[other] { $backups } nightly ones
    }.
privacy-view = View
privacy-export = Download
privacy-delete = Delete
privacy-back = ← My data

privacy-mine = What we know about you
privacy-name = Name
privacy-username = Username
privacy-language = Language
privacy-cart = In the cart
privacy-cart-lines = { $count ->
    [0] nothing
    [one] { $count } item
   *[other] { $count } items
}
privacy-favourites = Favourites
privacy-orders = Orders
privacy-messages = Messages to and from the shop
privacy-contact = Contact details given last
privacy-nothing = none

privacy-file = All that the shop knows about you. Any text editor opens the file.
privacy-file-sent = The file is below.
privacy-file-again = The file has just been sent; it is above.

privacy-delete-title = Delete your data?
privacy-delete-words =
    <b>Deleted:</b> your name, language, cart, favourites, the order you have begun, your reviews, and what you and the shop wrote. There is no way back.

    <b>Kept:</b> your orders, for the books: without name, phone, e-mail, address and comment.

    What the shop has already received in its chats and by mail stays there. In backups your data lives on for { $backups ->
        [one] { $backups } more night
       *[other] { $backups } more nights
    }.
privacy-delete-now = Yes, delete
privacy-keep = No, keep it
privacy-open-orders = My orders
privacy-asked-long-ago = That question was a while ago. We ask once more.
privacy-forgotten =
    Done, we have forgotten you.

    To come back, tap /start: we will meet again.

privacy-news = Broadcasts
privacy-news-on = The shop’s broadcasts come to you. To turn them off: /stop
privacy-news-off = The shop’s broadcasts do not come to you.
