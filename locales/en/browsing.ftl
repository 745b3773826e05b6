# Catalogue and search in the chat
bot-catalogue = Catalogue
bot-catalogue-advice = Choose a category, or write what you are looking for.
bot-all-products = All products · { $count }
bot-page = Page { $page } of { $pages }
bot-page-before = ‹ Back
bot-page-after = More ›
bot-up = ↑ { $title }
bot-back = ← To the list
bot-category-gone = This category is no more, or the link is an old one. Have a look at the catalogue.
bot-product-gone = This product is no longer sold, or the link is an old one. There may be something like it in the catalogue.

bot-search-what = Write what you are looking for: “running shoes”, say, or an article number.
bot-search-found = Found for “{ $words }”:
bot-search-corrected = Perhaps you meant “{ $words }”.
bot-search-dropped = Left out: { $words }. Nothing has all the words at once.
bot-search-nothing = Nothing found for “{ $words }”. Try a single word or another name, or have a look at the catalogue.
bot-search-forgotten = That search was long ago. Please write again what you are looking for.

bot-private-only = I show the products in a private chat. Open it and tap “Catalogue”.
bot-open-chat = Open the catalogue
bot-button-outdated = This button is out of date. Open the catalogue again: /catalogue
bot-command-unknown = There is no such command. Write what you are looking for, or open the catalogue.
bot-not-words = I understand words only. Write what you are looking for. If this is for the shop, tap “Write to the shop” and send it again.
bot-staff-command = This command is for the shop’s staff.
bot-too-fast = That was too fast. Wait { $seconds } s and tap again.
