# What is wrong with what the owner wrote about the shop, and how to write it
error-setting-invalid = { $key ->
    [shopName] This is no good as a name: write 1 to 100 characters in at least one language.
    [greeting] This is no good as a greeting: write at least a word in at least one language, up to 4000 characters.
    [picture] This picture will not do. Send it again, as a photo.
    [hero] The first screen is not right. Its height is a share of the screen from 0.2 to 0.6, for example 0.4, or 0 for no picture. The title has up to 80 characters, the text up to 300.
    [logo] This logo will not do. Send the picture again, for example a PNG with a transparent background.
    [footer] The footer is too long: keep it within 600 characters. For example: “Returns within 14 days”.
    [contact] The contacts are not right. The phone needs its country code, for example +44 20 7946 0958, the e-mail looks like shop@example.com.
    [hours] The working hours are not right. Write them like this: Mon–Fri 10–21, Sat 11–18.
    [languages] The languages are not right: at least one, and each of them once.
    [language] The shop’s own language has to be one of those it speaks to customers.
    [currency] We do not know this currency. Write its code, for example RUB or USD.
    [timeZone] We do not know this time zone. Write a city or an offset: Moscow, UTC+3.
    [country] We do not know this country. Write its name or code: Russia, RU, +7.
    [deliveries] The delivery methods are not right. Open the list again and check titles and prices.
    [payments] The payment methods are not right. Open the list again and check the titles.
    [minimumMinor] This sum is not right. For example: 1500; zero for no minimum.
    [firstOrderNumber] This number is not right: a whole one from 1, for example 1001.
    [lowStock] This number is not right: a whole one from 0, for example 3.
    [notifyMails] This is no mail address. For example: orders@example.com.
    [closedUntil] This date is not right. For example: 31.08 or tomorrow.
   *[other] This value is not right. Check it and send it again.
}
error-text-empty = Words are needed here. Write them in one message.
error-count-invalid = A whole number from { $least } to { $most } is needed. Write it in digits, for example { $least ->
    [0] 3
   *[other] 1001
}.
error-share-invalid = A share of the screen is needed: { $least } to { $most } percent, for example 40, or 0 for no picture.
error-hours-invalid = These hours cannot be read: “{ $typed }”. Write them like this: Mon–Fri 10–21, Sat 11–18, Sun closed. Or: daily 10–21.
error-moment-invalid = This date cannot be read: “{ $typed }”. Write it like this: 31.08, 31 August 18:00, tomorrow, in 3 days.
error-moment-past = This moment has passed: { $givenAt }. One that is still to come is needed.
error-time-zone-unknown = We know no time zone “{ $typed }”. Write a large city or an offset: Moscow, Almaty, UTC+3.
error-currency-unknown = We know no currency “{ $typed }”. Write its name or code: roubles, tenge, USD.
error-country-unknown = We know no country “{ $typed }”. Write its name, its code or how its numbers begin: Russia, KZ, +998.
error-language-own = This is the language the shop speaks to its staff. Choose another one for that first.
error-language-last = At least one language has to stay.
error-methods-full = There are { $most } methods already, and no room for more. Delete those you do not need.
error-method-unread = This cannot be read. { $list ->
    [payments] Write a title alone, without semicolons.
   *[other] Write the title and, if you like, the price and the sum from which it is free: By courier; 300; 3000
}
error-mail-off = The shop has no mail server, and its mails wait. Ask whoever looks after the server to set SMTP_URL and MAIL_FROM and to restart the shop.
error-mails-full = There are { $most } addresses already, and no room for more. Remove those you do not need.
error-numbering-begun = There are orders already, and the numbers go on by themselves: the next one is #{ $number }.
