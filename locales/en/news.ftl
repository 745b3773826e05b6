# Broadcasts as a customer meets them: the buttons below them, and how to have none
news-off = No more broadcasts
news-on = Send them again
news-off-done = No more broadcasts for you. News of your orders come as before.
news-on-done = Broadcasts come again
news-previewed = This is a preview. For a customer this button turns broadcasts off.
news-are-on = The shop’s broadcasts come to you: new goods, discounts, what is important.
news-are-off = The shop’s broadcasts do not come to you any more. News of your orders come as before.
