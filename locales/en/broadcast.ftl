# One message to many customers: /broadcast
broadcast-what =
    <b>Write to customers</b>

    Send the message as they are to see it: a text, a photo, or a photo with a caption. Bold letters, links and the rest stay as they are. Its button and who gets it you choose after that; nothing goes out before you confirm it.
broadcast-what-else = A broadcast takes a text, a photo, or a photo with a caption. Send one of these.
broadcast-one-photo = A broadcast holds one photo: the first one was taken.
broadcast-cancel = Cancel
broadcast-cancelled = All right, no broadcast.
broadcast-replaced = The text of the draft is replaced. Before: “{ $was }”
broadcast-title = Broadcast: a draft
broadcast-says-text = Text:
broadcast-says-photo = A photo without a caption
broadcast-says-both = A photo with a caption:
broadcast-button-is = Button: { $button }
broadcast-button-none = none
broadcast-door-shop = “Open the shop”
broadcast-door-catalogue = “Catalogue”
broadcast-to = To: { $audience }
broadcast-people = { $people ->
    [0] Nobody fits
    [one] <b>{ $written }</b> person will get it
   *[other] <b>{ $written }</b> people will get it
}
broadcast-who-all = everybody who wrote to the bot
broadcast-who-all-days = who came in the last { $days } days
broadcast-who-bought = who ever bought anything
broadcast-who-bought-days = who bought in the last { $days } days
broadcast-who-not-bought = who has bought nothing yet
broadcast-who-not-bought-days = who bought nothing in the last { $days } days
broadcast-who-reads = { $people } ({ $language })
broadcast-language-ru = in Russian
broadcast-language-en = in English
broadcast-rewrite = Change the message
broadcast-button = Button
broadcast-audience = Who gets it
broadcast-preview = How it will look
broadcast-send = Send…
broadcast-discard = Throw the draft away
broadcast-discarded = The draft is gone. To begin a new one: /broadcast
broadcast-no-draft = This draft is no more: it was sent or thrown away. To begin a new one: /broadcast
broadcast-back = ← Back
broadcast-which-button = Which button stands below the message?
broadcast-choice-none = No button
broadcast-choice-shop = Open the shop
broadcast-choice-catalogue = Catalogue
broadcast-choice-link = A link of your own…
broadcast-which-link = Send the button’s label and its link in one message. For example: See what is new https://example.com/new
broadcast-audience-title = Who gets it
broadcast-pick-all = Everybody
broadcast-pick-bought = Bought
broadcast-pick-not-bought = Did not buy
broadcast-pick-always = At any time
broadcast-pick-days = { $days } days
broadcast-pick-languages = Any language
broadcast-audience-note = Whoever turned broadcasts off or blocked the bot is not counted.
broadcast-ask = The message above goes out at once. To: { $audience }. What is sent cannot be taken back; what is left can be stopped.
broadcast-send-now = { $people ->
    [one] Send to { $written } person
   *[other] Send to { $written } people
}
broadcast-state-sending = The broadcast is going out
broadcast-state-paused = The broadcast is paused
broadcast-state-stopped = The broadcast was stopped
broadcast-state-done = The broadcast is done
broadcast-progress = { $done } of { $people } done
broadcast-sent = Delivered: { $count }
broadcast-gone = Blocked the bot or deleted their account: { $count }
broadcast-failed = Not taken by Telegram: { $count }
broadcast-skipped = Not sent: { $count }
broadcast-orders = { $orders ->
    [0] Orders in the { $days } days after it: none yet
   *[other] Orders in the { $days } days after it: { $orders }, for { $sum }
}
broadcast-pause = Pause
broadcast-go-on = Go on
broadcast-stop = Stop
broadcast-stop-ask = Stop the broadcast for good? Whoever has not got it will not. To rest only, tap “Pause”.
broadcast-stop-now = Yes, stop it
broadcast-refresh = Refresh
broadcast-past = Broadcasts so far
broadcast-past-none = There were no broadcasts yet.
broadcast-result = What the broadcast brought in { $days } days
