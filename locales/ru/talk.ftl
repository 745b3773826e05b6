# Вопросы, на которые отвечают словами
talk-nothing-to-cancel = Отменять нечего. Вот каталог: /catalogue
