# The chat with the bot
bot-open-shop = Open the shop
bot-menu = Shop
bot-words-only = I understand words only. Write what you are looking for, or tap the button to write to the people of the shop: they see pictures and hear voices, too.
