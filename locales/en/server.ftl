# Pages the server itself answers with
page-not-found-title = Nothing is here
page-not-found-text = The link may be old, or a letter got lost on the way.
page-failed-title = Something broke on our side
page-failed-text = It is not your fault, and it has been noted. Please try again in a minute.
page-number = If you write to us, mention { $requestId }
page-to-shop = Go to the shop

# Lines at the terminal when the shop has started
start-listening = The shop “{ $name }” is open at { $address }
start-demo = The sandbox, a Telegram of this machine with phones and a mailbox: { $address } (BOT_TOKEN is not set, so nobody outside sees any of it)
start-try = What to try: open that address and press START on the customer's phone, then “Open the shop”.
start-try-more = Beside it are the owner's phone and the orders group; on top, the mail and a log of every Bot API call.
start-panel = How the service is doing: { $address }/panel
start-stop = Ctrl+C stops it. Everything it keeps is in { $folder }

# npm run claim
claim-link = Open this link in Telegram, and the shop of @{ $bot } is yours:
    { $link }
    It works for a week and only once; links shown before do not work any more.
claim-owned = The shop has an owner already:
claim-owner = { $who }, since { $at }
claim-lost = Is that account lost? Put the id of another one into OWNER_IDS and start the shop again.
