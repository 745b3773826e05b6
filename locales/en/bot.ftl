# The chat with the bot
bot-open-shop = Open the shop
bot-menu = Shop
