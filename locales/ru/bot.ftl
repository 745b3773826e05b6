# Чат с ботом
bot-open-shop = Открыть магазин
bot-menu = Магазин
