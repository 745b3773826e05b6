# Каталог и поиск в чате
bot-catalogue = Каталог
bot-catalogue-advice = Выберите раздел или напишите, что ищете.
bot-all-products = Все товары · { $count }
bot-page = Страница { $page } из { $pages }
bot-page-before = ‹ Назад
bot-page-after = Дальше ›
bot-up = ↑ { $title }
bot-back = ← К списку
bot-category-gone = Такого раздела больше нет, или ссылка устарела. Загляните в каталог.
bot-product-gone = Этот товар больше не продаётся, или ссылка устарела. Похожее может найтись в каталоге.

bot-search-what = Напишите, что ищете: например, «кроссовки» или артикул.
bot-search-found = Нашлось по запросу «{ $words }»:
bot-search-corrected = Возможно, вы имели в виду «{ $words }».
bot-search-dropped = Не учли: { $words }. Со всеми словами сразу ничего нет.
bot-search-nothing = По запросу «{ $words }» ничего не нашлось. Попробуйте одно слово, другое название или посмотрите в каталоге.
bot-search-forgotten = Этот поиск был давно. Напишите ещё раз, что ищете.

bot-private-only = Товары я показываю в личном чате. Откройте его и нажмите «Каталог».
bot-open-chat = Открыть каталог
bot-button-outdated = Эта кнопка устарела. Откройте каталог заново: /catalogue
bot-command-unknown = Такой команды нет. Напишите, что ищете, или откройте каталог.
bot-too-fast = Слишком быстро. Подождите { $seconds } с и нажмите ещё раз.
