# Catalogue and search in the chat
bot-catalogue = Catalogue
bot-catalogue-advice = Choose a category, or write what you are looking for.
bot-all-products = All products · { $count }
bot-page = Page { $page } of { $pages }
bot-page-before = ‹ Back
bot-page-after = Next ›
bot-up = ↑ { $title }
bot-back = ← To the list
bot-category-gone = This category is gone, or the link is out of date. Have a look at the catalogue.
bot-product-gone = This product is no longer sold, or the link is out of date. There may be something like it in the catalogue.

bot-search-what = Write what you are looking for: “running shoes”, say, or a product code.
bot-search-found = Here is what we found for “{ $words }”:
bot-search-corrected = Perhaps you meant “{ $words }”.
bot-search-dropped = Nothing has all the words at once, so we left out: { $words }.
bot-search-nothing = Nothing found for “{ $words }”. Try fewer or other words, or have a look at the catalogue.
bot-search-forgotten = That search was a while ago. Please write again what you are looking for.

bot-private-only = We show the products in a private chat with the bot. Open it and tap “Catalogue”.
bot-open-chat = Open the catalogue
bot-button-outdated = This button is out of date. Start again: /start
bot-command-unknown = There is no such command. Write what you are looking for, or open the catalogue.
bot-not-words = The bot understands words only. Write what you are looking for. If this is for the shop, tap “Write to the shop” and send it again.
bot-staff-command = This command is for the shop’s staff.
bot-too-fast = We cannot keep up. Wait { $seconds } s and tap again.
