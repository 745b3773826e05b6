# /categories: дерево разделов
categories-title = Разделы
categories-none = Разделов пока нет.
categories-hint = Нажмите на раздел, чтобы открыть его.
categories-inside = Подразделов: { $count }
category-add = Добавить разделы
category-add-inside = Добавить подразделы
category-hidden-label = { $title } (скрыт)
category-ru = По-русски: { $title }
category-en = По-английски: { $title }
category-untitled = нет
category-goods = Товаров: { $count }
category-goods-below = Товаров: { $count }, вместе с подразделами { $all }
category-place = Место среди соседних разделов: { $place } из { $count }
category-is-hidden = Скрыт: покупатели не видят раздел и всё, что в нём.
category-hidden-above = Раздел выше скрыт, поэтому покупатели не видят и этот.
category-is-empty = Покупатели увидят раздел, когда в нём появится опубликованный товар.
category-link = Ссылка для покупателей: { $link }
category-rename-ru = Название по-русски
category-rename-en = Название по-английски
category-picture = Картинка
category-no-picture = Убрать картинку
category-first = ⇈ В начало
category-up-place = ↑ Выше
category-down-place = ↓ Ниже
category-last = ⇊ В конец
category-move = Перенести…
category-hide = Скрыть
category-show = Показать
category-delete = Удалить…
category-up = ← Выше
category-back = ← Назад
category-choose-this = ✓ Выбрать «{ $title }»
category-top = На верхний уровень
category-moved = Перенесён.
category-deleted = Раздел «{ $title }» удалён.

# Вопросы
category-ask-add = Как назвать раздел? Можно сразу несколько, по одному на строке. Подразделы пишите через «>», название на втором языке через «|»:
category-ask-add-example = Одежда > Футболки
    Одежда > Куртки | Jackets
    Обувь
category-ask-add-inside = Новые разделы появятся в «{ $title }».
category-ask-ru = Как назвать раздел «{ $title }» по-русски?
category-ask-en = Как назвать раздел «{ $title }» по-английски?
category-ask-dash = Чтобы убрать название на этом языке, отправьте прочерк: -
category-ask-picture = Пришлите картинку для раздела «{ $title }»: фотографией или файлом.
category-need-text = Нужен ответ текстом, одним сообщением.
category-need-line = Название раздела пишется одной строкой, до { $most } знаков.
category-need-picture = Это не картинка. Пришлите фотографию или файл с картинкой.
category-added = { $count ->
    [one] Добавлен { $count } раздел.
    [few] Добавлены { $count } раздела.
   *[many] Добавлено { $count } разделов.
}
category-added-none = Всё это уже есть, добавлять нечего.
category-added-known = { $count ->
    [one] { $count } строка повторяет то, что уже есть.
    [few] { $count } строки повторяют то, что уже есть.
   *[many] { $count } строк повторяют то, что уже есть.
}
category-move-where = Куда перенести раздел «{ $title }»?

# Удаление
category-delete-empty = Удалить раздел «{ $title }»? Он пуст.
category-delete-holds = В разделе «{ $title }» { $goods ->
    [0] нет товаров
    [one] { $goods } товар
    [few] { $goods } товара
   *[many] { $goods } товаров
}, { $categories ->
    [0] подразделов нет
    [one] { $categories } подраздел
    [few] { $categories } подраздела
   *[many] { $categories } подразделов
}. Куда всё это перенести? Сами товары не удаляются.
category-delete-parent = В раздел «{ $title }»
category-delete-nowhere = Товары без раздела, подразделы наверх
category-delete-other = В другой раздел…
category-delete-where = Куда перенести всё из раздела «{ $title }»?
category-delete-to = Раздел «{ $title }» будет удалён. В «{ $target }» перейдут его товары ({ $goods }) и подразделы ({ $categories }).
category-delete-loose = Раздел «{ $title }» будет удалён.{ $goods ->
    [0] {""}
    [one] {" "}Без раздела останется { $goods } товар.
    [few] {" "}Без раздела останутся { $goods } товара.
   *[many] {" "}Без раздела останется { $goods } товаров.
}{ $categories ->
    [0] {""}
    [one] {" "}На верхний уровень поднимется { $categories } подраздел.
    [few] {" "}На верхний уровень поднимутся { $categories } подраздела.
   *[many] {" "}На верхний уровень поднимется { $categories } подразделов.
}
category-delete-sure = Отменить это нельзя.
category-delete-yes = Удалить раздел
category-keep = ← Не удалять
