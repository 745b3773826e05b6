# Товары, остатки и цены в чате сотрудников

error-colour-unknown = Не знаем цвета «{ $colour }». Напишите его проще, например «синий», или добавьте код: { $colour } #2f66c8.
error-sizes-invalid = Не поняли размеры: «{ $sizes }». Пример: S, M, L, или 36-41, или S 3, M 5 — с остатком. Размер — до 20 знаков, всего до 60.
error-category-unknown = Раздела «{ $name }» нет.
error-offer-unknown = Нет такого артикула или номера: { $ref }.
error-offer-unclear = У товара { $count } { $count ->
    [one] вариант
    [few] варианта
   *[many] вариантов
}, укажите артикул: { $skus }.
error-product-full = { $field ->
    [colours] Цветов у товара может быть до { $most }.
    [variants] Вариантов у товара может быть до { $most }.
   *[images] Фото у товара может быть до { $most }.
} Разделите его на два товара или уберите лишнее.
error-offer-which = Не указано, у какого товара. Начните с артикула или номера, например KED-36 или #12, либо ответьте командой на карточку товара.
error-status-invalid = Не похоже на наличие. Пример: в наличии, на заказ, нет в наличии.

# Новый товар: вопросы
products-new = Новый товар
products-new-step = Новый товар · { $step } из { $count }
products-example = Кеды белые; 1990; Обувь; 5
products-ask-title = Как он называется?

    Можно и сразу всё: { $example }
    Или пришлите фото с подписью: первая строка — название.
products-ask-title-photos = Фото есть: { $count }. Как называется товар? Можно сразу с ценой: Кеды белые; 1990
products-ask-price = Сколько стоит? Например, 1990, а со скидкой — 1990/2490: новая цена и старая.
products-ask-category = В какой раздел? Выберите или напишите название.
products-ask-look = Пришлите фото, лучше все одним альбомом: первое станет главным. Описание можно написать сюда же или в подписи.
products-ask-look-more = Ещё фото? Описание можно написать сюда же.
products-ask-stock = Сколько штук в наличии? Например, 5. Если есть размеры, можно сразу с ними: S 3, M 5.
products-ask-stocks = Сколько штук в наличии? Одно число — для каждого варианта. По размерам — так: S 3, M 5.
products-ask-stocks-colours = Сколько штук в наличии? Одно число — для каждого варианта. По цветам и размерам — так: { $example }.
products-ask-sizes = Какие размеры? Например: S, M, L или 36-41. Сразу с остатком: S 3, M 5.
products-ask-colours = Какие цвета? Перечислите через запятую: чёрный, белый. Для редкого добавьте код: коралловый закат #ff7755.
products-ask-colour-photos = Фото цвета «{ $colour }»: пришлите альбомом или по одному.
products-ask-new-category = Как назвать новый раздел?
products-ask-photos = Пришлите фото, по одному или альбомом. Они встанут в конец.
products-ask-title-ru = Напишите название по-русски.
products-ask-title-en = Напишите название по-английски.
products-ask-description-ru = Напишите описание по-русски, до 4000 знаков.
products-ask-description-en = Напишите описание по-английски, до 4000 знаков.
products-ask-old-price = Какая цена была раньше? Она должна быть выше нынешней: покупатели увидят её зачёркнутой.
products-ask-variant-size = Какой это размер? Например, M или 42.
products-ask-variant-sku = Какой артикул? Буквы, цифры и знаки без пробелов, например KED-42.
products-ask-variant-price = Сколько стоит именно этот вариант? Например, 1990, а со скидкой — 1990/2490: новая цена и старая.
products-ask-variant-stock = Сколько их в наличии? Число, например 12, или изменение: +5, -2.
products-ask-colour-ru = Как называется цвет по-русски?
products-ask-colour-en = Как называется цвет по-английски?
products-ask-colour-hex = Какой это оттенок? Код, например #2f66c8, или название, например «синий».
products-now = Сейчас: { $now }
products-resumed = Вы остановились на этом вопросе, всё прежнее сохранено. Продолжаем.
products-words-only = Здесь нужен ответ словами, одним сообщением.
products-photo-or-words = Здесь нужно фото или описание словами.
products-photo-only = Здесь нужно фото: пришлите его или нажмите кнопку ниже.
products-before-draft = Это новый товар. Прежний остался черновиком: /products
products-photo-went = Фото добавили к товару «{ $title }». Если это другой товар, начните его: /add
products-written = Готово ✓
products-changed = Пока вы писали, товар изменился. Посмотрите, как стало; ваш ответ не пропал — запишите его кнопкой или напишите новый.
products-photo-refused = Одно фото не взяли. { $why }
products-caption-unused = Подпись к фото не записали: описание уже есть.
products-unclear-price = Цену «{ $text }» не поняли. { $why }
products-unclear-oldPrice = Старую цену «{ $text }» не записали. { $why }
products-unclear-category = { $why }
products-unclear-stock = Остаток «{ $text }» не поняли. { $why }
products-kept-draft = Всё, что вы ответили, сохранено в черновике.
products-cancelled = Хорошо, ничего не меняем.
products-asks-missing = Не хватает совсем немного.

# Кнопки под вопросами
products-on = Дальше
products-skip = Пропустить
products-back = ← Назад
products-back-to-sheet = ← К товару
products-finished = Готово
products-cancel = Отмена
products-clear = Убрать
products-insist = Записать «{ $typed }»
products-to-description = Это описание: записать
products-described = Описание записали ✓
products-to-sizes = Размеры
products-to-colours = Цвета
products-uncounted = Не считать
products-new-category = ＋ Новый раздел
products-make-category = ＋ Создать «{ $name }»

# Как увидит покупатель
products-preview-draft = Черновик № { $number }. Так его увидит покупатель:
products-preview-hidden = Скрытый товар № { $number }. Так его увидит покупатель:
products-preview-archived = Товар № { $number } в архиве. Так его видели покупатели:
products-preview-published = Товар № { $number }. Так его видит покупатель:
products-publish = ✅ Опубликовать
products-edit = ✏️ Изменить
products-keep-draft = Оставить черновиком
products-another = ＋ Другой товар

# Карточка товара для сотрудников
products-number = № { $number }
products-state-published = В продаже
products-state-draft = Черновик, покупатели его не видят
products-state-hidden = Скрыт, покупатели его не видят
products-state-archived = В архиве
products-lacks-title = нет названия
products-lacks-price = нет цены
products-lacks-variants = не указан остаток
products-no-category = Без раздела
products-old-idle = { $price } (старая цена { $old } ниже, её не показываем)
products-pieces = { $count } шт.
products-variants-more = …и ещё { $count } { $count ->
    [one] вариант
    [few] варианта
   *[many] вариантов
}
products-gone = Такого товара нет: его удалили, или он не ваш.
products-to-list = ☰ К списку
products-as-customer = 👁 Предпросмотр
products-part-variants = Остатки · { $count }
products-part-photos = Фото · { $count }
products-part-colours = Цвета · { $count }
products-part-more = Ещё…
products-field-title-ru = Название
products-field-title-en = Название (англ.)
products-field-description-ru = Описание
products-field-description-en = Описание (англ.)
products-field-price = Цена
products-field-old-price = Старая цена
products-field-category = Раздел
products-field-stock = Остаток у всех
products-field-sizes = ＋ Размеры
products-field-colours = ＋ Цвета
products-field-photos = ＋ Добавить фото
products-field-variant-stock = Остаток
products-field-variant-price = Своя цена
products-field-variant-size = Размер
products-field-variant-sku = Артикул
products-field-colour-ru = Название
products-field-colour-en = Название (англ.)
products-field-colour-hex = Оттенок
products-act-publish = ✅ Опубликовать
products-act-hide = 🙈 Скрыть
products-act-archive = 🗄 В архив
products-act-copy = Дублировать
products-act-delete = Удалить
products-act-delete-now = Да, удалить навсегда
products-act-remove-variant = Удалить вариант
products-act-photo-first = ⭐ Сделать первым
products-act-photo-before = ← Раньше
products-act-photo-after = Позже →
products-act-photo-remove = Удалить фото
products-act-colour-first = ⭐ Сделать первым
products-act-colour-remove = Удалить цвет
products-said-published = Опубликовано ✓ Покупатели уже видят этот товар.
products-said-hidden = Скрыто ✓ Покупатели этот товар больше не видят.
products-said-archived = Убрано в архив ✓ Вернуть можно кнопкой «Опубликовать».
products-said-kept-draft = Черновик сохранён ✓ Он в списке: /products
products-said-copied = Это копия, пока черновик. Артикулы новые, остатки пустые.
products-said-deleted = Удалено ✓
products-delete-sure = Удалить товар навсегда? Вернуть его будет нельзя. Заказы с ним останутся как были. Если он ещё может понадобиться, уберите его в архив.
products-changed-before = Этот товар недавно изменили. Ниже — как сейчас.
products-changed-act = Пока вы смотрели, товар изменился. Вот как он выглядит теперь: проверьте и нажмите ещё раз.
products-kind-good = Товар
products-kind-service = Услуга
products-kind-digital = Цифровой
products-language-ru = По-русски
products-language-en = По-английски
products-no-text = Текста нет.
products-no-variants = Остаток ещё не указан. Одно число — для всего товара, или сначала добавьте размеры и цвета.
products-no-photos = Фото пока нет. Пришлите хотя бы одно: с ним покупают охотнее.
products-photos-how = Номер — фото: можно поставить его первым, передвинуть, отдать другому цвету или удалить.
products-any-colour = Общие
products-photo-main = Главное фото
products-photos-count = { $count } фото
products-no-colours = Цветов пока нет. У каждого цвета будут свои фото и остатки.
products-colours-how = Выберите цвет: можно изменить его название и оттенок, добавить фото или удалить.
products-colour-photos-add = ＋ Фото этого цвета
products-colour-has = Вариантов: { $variants }, фото: { $photos }. Если удалить цвет, пропадут и они.

# Список товаров
products-title = Товары
products-found = Товары по запросу «{ $words }»
products-view-all = Все
products-view-drafts = Черновики
products-view-hidden = Скрытые
products-view-sold_out = Нет в наличии
products-view-archive = Архив
products-none-all = Товаров пока нет. Добавьте первый: пришлите его фото с подписью или отправьте /add
products-none-drafts = Черновиков нет.
products-none-hidden = Скрытых товаров нет.
products-none-sold_out = Всё, что в продаже, есть в наличии.
products-none-archive = Архив пуст.
products-none-found = Ничего не нашлось. Ищем в названиях и артикулах, а по номеру — так: #12
products-find = 🔍 Найти
products-find-not = ✕ Сбросить
products-find-what = Что ищем? Напишите часть названия, артикул или номер, например #12.
products-add = ＋ Добавить

# Остатки, цены и наличие командами
offers-ask-stock = Пришлите остатки, по строке на товар: артикул и число.

    KED-36 12
    KED-37 +5
    #12 -2

    #12 — это номер товара, он есть на его карточке. Можно и короче: ответьте командой /stock 12 на карточку товара.
offers-ask-price = Пришлите цены, по строке на товар: артикул и цена.

    KED-36 1990
    KED-37 1990/2490
    #12 1 990,50

    После дроби — старая цена, #12 — номер товара. Можно и короче: ответьте командой /price 1990 на карточку товара.
offers-ask-status = Пришлите, что в наличии, по строке на товар.

    KED-36 в наличии
    KED-37 на заказ
    #12 нет

    #12 — это номер товара. Можно и короче: ответьте командой /status на заказ на карточку товара.
offers-ask-one-stock = Сколько их в наличии? Число, например 12, или изменение: +5, -2.
offers-ask-one-price = Сколько это стоит? Например, 1990, а со скидкой — 1990/2490: новая цена и старая.
offers-ask-one-status = Что с наличием? Напишите: в наличии, на заказ или нет.
offers-words = Нужен ответ текстом, например: KED-36 12
offers-done-stock = Остатки: записано { $done } из { $count }
offers-done-price = Цены: записано { $done } из { $count }
offers-done-status = Наличие: записано { $done } из { $count }
offers-line = Строка { $number }, «{ $text }».
offers-failed-too = Не записано ещё: { $lines }
offers-nearest = Похожий есть: { $sku }
offers-same = { $now }, так и было
offers-uncounted = не считаем
offers-variants = № { $number } ({ $count } { $count ->
    [one] вариант
    [few] варианта
   *[many] вариантов
})
offers-more = …и ещё { $count } { $count ->
    [one] строка
    [few] строки
   *[many] строк
}
offers-choice = { $sku } · сейчас { $stock }
offers-sell-again = ✅ Снова в продаже
offers-open = Открыть: { $title }
