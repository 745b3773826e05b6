# Customers and the shop write to each other: to the customer
dialogue-ask = What would you like to ask? Write it right here: as text or by voice, with a photo or a file.
dialogue-ask-order = What would you like to ask about order #{ $number }? Write it right here: as text or by voice, with a photo or a file.
dialogue-cancel = Cancel
dialogue-cancelled = All right. If a question comes up, tap /contact
dialogue-passed = Sent to the shop; the answer will come here. To add something, just keep writing.
dialogue-passed-done = Sent to the shop; the answer will come here.
dialogue-done = Done
dialogue-cannot-pass = A message like this cannot be passed on. Please send text, a photo, a video, a voice message or a file.
dialogue-shop-answers = The shop answers
dialogue-shop-answers-order = The shop answers (order #{ $number })
dialogue-shop-writes = The shop writes
dialogue-shop-writes-order = The shop writes (order #{ $number })
dialogue-reply = Answer
dialogue-lost = The message itself was deleted before it could be passed on.

# To the staff
dialogue-nameless = A customer with no name
dialogue-order = Order #{ $number } · { $total } · { $status }
dialogue-shop-answered = { $staff } → { $customer }
dialogue-reply-hint = Reply to this message, and the customer gets your answer.
dialogue-topic-name = { $name } · #{ $number }
dialogue-topic-hint = This topic is for one customer: whatever staff write here goes to them.
dialogue-undelivered-gone = Not delivered: the customer blocked the bot or deleted their account. Try the phone number in the order.
dialogue-undelivered-refused = Not delivered: Telegram did not take this message. Try it as text, or send the file another way.
dialogue-answer-what = What shall the customer of order #{ $number } be told? Write it, or send a photo, a voice message or a file.
dialogue-answer-what-here = { $name }, what shall the customer of order #{ $number } be told? Reply to this message. Changed your mind? /cancel
dialogue-answer-cancelled = All right, nothing was sent to the customer.
dialogue-from-nobody = Your answer was not sent: you write in the name of the group, and nobody can see who you are. Turn off anonymity in your administrator rights and try again.
dialogue-over = The customer deleted their data; there is nowhere to write to. The topic is closed.
dialogue-over-name = Data deleted
