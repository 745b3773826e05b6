# Products in any chat: @bot and words
inline-open = Look and buy
inline-nothing = Nothing found. Open the catalogue
