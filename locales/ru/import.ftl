# Загрузка товаров файлом: что прочитано и что изменится
import-head = Файл «{ $name }»
import-nameless = без названия
import-reading = Читаю файл «{ $name }»…
import-reading-long = Читаю файл «{ $name }»… Он большой, это займёт до минуты.
import-looking = Сверяю с товарами в магазине: { $done } из { $of }…
import-writing = Записываю…
import-rows = { $rows ->
    [one] Прочитана { $rows } строка.
    [few] Прочитано { $rows } строки.
   *[other] Прочитано { $rows } строк.
}
import-from-own = Это выгрузка из магазина.
import-from-system = Это выгрузка из { $system }.
import-count-new = { $count ->
    [one] { $count } новый товар
    [few] { $count } новых товара
   *[other] { $count } новых товаров
}
import-count-changed = { $count ->
    [one] { $count } товар изменится
    [few] { $count } товара изменятся
   *[other] { $count } товаров изменятся
}
import-count-same = { $count ->
    [one] { $count } товар без изменений
    [few] { $count } товара без изменений
   *[other] { $count } товаров без изменений
}
import-count-wrong = { $count ->
    [one] { $count } строка с ошибкой
    [few] { $count } строки с ошибками
   *[other] { $count } строк с ошибками
}
import-for-example = Например:
import-told-price = цена { $from } → { $to }
import-told-stock = остаток { $from } → { $to }
import-told-availability = { $from } → { $to }
import-told-title = новое название «{ $to }» вместо «{ $from }»
import-told-variant = новый вариант { $to }
import-told-other = описание, картинки или другие поля
import-availability-in_stock = в наличии
import-availability-on_order = под заказ
import-availability-sold_out = нет в наличии
import-uncounted = не считается
import-categories = { $count ->
    [one] Появится { $count } новая категория: { $names }
    [few] Появятся { $count } новые категории: { $names }
   *[other] Появятся { $count } новых категорий: { $names }
}
import-sections = Строки без артикула и цены принял за названия разделов: { $names }
import-titled = Столбца с названиями нет, поэтому названиями станут описания. Если это не так, откройте «Столбцы».
import-pictures = { $count ->
    [one] { $count } картинку загружу следом
    [few] { $count } картинки загружу следом
   *[other] { $count } картинок загружу следом
}
import-pictures-missing = { $count ->
    [one] { $count } картинки из файла нет в архиве: пришлите .zip с таблицей и картинками
    [few] { $count } картинок из файла нет в архиве: пришлите .zip с таблицей и картинками
   *[other] { $count } картинок из файла нет в архиве: пришлите .zip с таблицей и картинками
}
import-columns-unknown = Столбцы, которых не знаю, пропущу: { $names }. Сказать, что в них, можно кнопкой «Столбцы».
import-question = Загружаем? Запишу всё разом или ничего.
import-question-wrong = Можно загрузить строки без ошибок сейчас, а исправленный файл прислать потом.
import-only-wrong = Загружать пока нечего: исправьте ошибки в файле ниже и пришлите его мне.
import-all-same = В магазине уже всё так, как в файле. Загружать нечего.

# Кнопки под планом
import-apply = ✅ Загрузить ({ $count })
import-apply-right = ✅ Загрузить без ошибочных ({ $count })
import-new-file = Новые: как указано в файле
import-new-draft = Новые: черновиками
import-new-published = Новые: сразу на витрину
import-stock-taken = Остатки: взять из файла
import-stock-left = Остатки: не трогать
import-wrong-file = 📄 Файл с ошибками
import-columns = Столбцы
import-cancel = Отмена

# Что делать с кнопками, когда поздно
import-at-work = Уже работаю над этим файлом.
import-too-late = Уже записываю, отменить нельзя.
import-outdated = Эта кнопка от прежнего файла. Пришлите файл ещё раз.
import-cancelled = Файл «{ $name }» отменён, ничего не записано.
import-replaced = Файл «{ $name }» отложен: вы прислали другой. Ничего не записано.

# Что не так в строке
import-wrong-row = Строка { $row }: { $what }
import-more = …и ещё { $count }
import-wrong-price = цена «{ $value }» не читается, нужно число, например 1990 или 1 990,50
import-wrong-old-price = старая цена «{ $value }» не читается, нужно число
import-wrong-old-price-low = старая цена должна быть выше новой
import-wrong-stock = остаток «{ $value }» не читается, нужно целое число
import-wrong-availability = наличие «{ $value }» не понято, напишите «в наличии», «под заказ» или «нет в наличии»
import-wrong-status = состояние «{ $value }» не понято, напишите «черновик», «на витрине» или «в архиве»
import-wrong-kind = вид «{ $value }» не понят, напишите «товар», «услуга» или «цифровой»
import-wrong-colour-code = код цвета «{ $value }» не читается, нужен вид #ff0000
import-wrong-title-long = название длиннее 200 знаков
import-wrong-size-long = размер «{ $value }» длиннее 40 знаков
import-wrong-sku-long = артикул длиннее 64 знаков
import-wrong-no-title = нет названия
import-wrong-no-name = нет ни артикула, ни названия
import-wrong-no-price = нет цены
import-wrong-sku-twice = артикул «{ $value }» уже есть в строке выше
import-wrong-variant-twice = такой же вариант (цвет и размер) у этого товара уже есть
import-wrong-sku-unknown = товара с артикулом «{ $value }» нет в магазине; чтобы добавить новый, нужен столбец с названием: укажите его кнопкой «Столбцы»
import-wrong-sku-elsewhere = артикул «{ $value }» принадлежит другому товару
import-wrong-too-many = у товара слишком много вариантов или цветов
import-wrong-category-deep = путь категории слишком длинный
import-wrong-grouped = это набор из нескольких товаров, таких в магазине нет; сами товары загрузятся своими строками
import-wrong-which-variant = у товара несколько вариантов: укажите артикул или цвет и размер
import-wrong-name = с ошибками
import-wrong-caption = { $count ->
    [one] Ваш файл, в первом столбце написано, что исправить в { $count } строке. Исправьте и пришлите его мне, столбец удалять не нужно.
    [few] Ваш файл, в первом столбце написано, что исправить в { $count } строках. Исправьте и пришлите его мне, столбец удалять не нужно.
   *[other] Ваш файл, в первом столбце написано, что исправить в { $count } строках. Исправьте и пришлите его мне, столбец удалять не нужно.
}

# Что в каком столбце
import-columns-title = Нажмите на столбец, чтобы сказать, что в нём.
import-columns-ask = Не понимаю, что в каком столбце. Нажмите на столбец и скажите, что в нём. Нужны хотя бы артикул и цена или название и цена.
import-columns-done = Готово, показать изменения
import-columns-back = ← Назад
import-column-ask = <b>Что в этом столбце?</b>
import-field-none = пропустить
import-field-known = прочитаю
import-field-skip = Пропустить
import-field-sku = Артикул
import-field-title = Название
import-field-price = Цена
import-field-stock = Остаток
import-field-category = Категория
import-field-description = Описание
import-field-oldPrice = Старая цена
import-field-salePrice = Цена со скидкой
import-field-availability = Наличие
import-field-colour = Цвет
import-field-size = Размер
import-field-pictures = Картинки
import-field-status = Состояние
import-field-kind = Вид
import-field-group = Код модели

# После загрузки
import-done = Готово, записано
import-done-new = { $count ->
    [one] Добавлен { $count } товар
    [few] Добавлено { $count } товара
   *[other] Добавлено { $count } товаров
}
import-done-changed = { $count ->
    [one] Изменён { $count } товар
    [few] Изменено { $count } товара
   *[other] Изменено { $count } товаров
}
import-done-drafts = { $count ->
    [one] { $count } новый товар пока черновик: покупатели его увидят, когда вы его опубликуете.
    [few] { $count } новых товара пока черновики: покупатели их увидят, когда вы их опубликуете.
   *[other] { $count } новых товаров пока черновики: покупатели их увидят, когда вы их опубликуете.
}
import-publish = 👁 Опубликовать новые ({ $count })
import-published = Опубликовано: { $published }. Не готовы к публикации: { $refused }.
import-publish-none = Черновиков из этого файла больше нет.
import-done-wrong = Строки с ошибками не записаны: исправьте их в файле, который я прислал, и пришлите его.
import-done-pictures = { $count ->
    [one] Загружаю { $count } картинку, напишу, когда закончу.
    [few] Загружаю { $count } картинки, напишу, когда закончу.
   *[other] Загружаю { $count } картинок, напишу, когда закончу.
}
import-pictures-look = Сколько загружено
import-pictures-stop = Остановить картинки
import-pictures-now = Картинки: { $came } из { $all }, не удалось: { $failed }
import-pictures-came = { $count ->
    [one] { $count } картинка из файла загружена.
    [few] Все { $count } картинки из файла загружены.
   *[other] Все { $count } картинок из файла загружены.
}
import-pictures-partly = Картинки из файла: загружено { $came }, не удалось { $failed }. В таблице сказано, какие и почему; исправьте ссылки в своём файле и пришлите его ещё раз.
import-picture-file = картинки
import-picture-product = Товар
import-picture-source = Картинка
import-picture-why = Почему не загружена
import-picture-web-address = это не ссылка на картинку
import-picture-web-private = ссылка ведёт во внутреннюю сеть, такие не открываю
import-picture-web-missing = по ссылке ничего нет
import-picture-web-refused = сервер не отдал картинку
import-picture-web-too-heavy = картинка больше 20 МБ
import-picture-web-unreachable = сервер не отвечает
import-picture-web-busy = сервер перегружен
import-picture-other = файл не картинка, повреждён или слишком мал: нужен JPEG, PNG или WebP от 64 точек

# /import: объяснение и образец
import-sheet = Товары
import-sample-name = Образец.xlsx
import-explained = <b>Товары файлом</b>
    Пришлите мне таблицу .xlsx, .xls или .csv: прайс поставщика или выгрузку из WooCommerce, Shopify, Tilda, InSales, Wix, Prom, МоегоСклада, PrestaShop. Сначала покажу, что изменится, и спрошу.

    • Товар узнаю по артикулу. Хватит столбцов «Артикул» и «Цена»: остальное останется как есть.
    • Цвета и размеры — каждый своей строкой, название у них одно.
    • Категорию пишите путём: Одежда &gt; Футболки. Каких нет, заведу.
    • Картинки — ссылками, через запятую, или в .zip вместе с таблицей.
    • Пустая клетка ничего не меняет, прочерк стирает. Пустая старая цена значит, что скидки нет.
    • Товары, которых нет в файле, не трогаю.

    Образец — в этом файле. Всё, что есть в магазине: /export
import-sample-tee = Футболка
import-sample-clothes = Одежда > Футболки
import-sample-red = Красный
import-sample-blue = Синий
import-sample-about = Хлопок, прямой крой.
import-sample-mug = Кружка
import-sample-kitchen = Посуда

# /export
export-caption = { $rows ->
    [one] Все товары магазина, { $rows } строка. Исправьте, что нужно, и пришлите файл обратно: изменится только исправленное.
    [few] Все товары магазина, { $rows } строки. Исправьте, что нужно, и пришлите файл обратно: изменится только исправленное.
   *[other] Все товары магазина, { $rows } строк. Исправьте, что нужно, и пришлите файл обратно: изменится только исправленное.
}
export-name = tovary
export-as-zip = Вместе с фото ({ $count })
export-archive-begun = Собираю товары вместе с фото…
export-archive-now = Собираю товары вместе с фото: { $done } из { $of }…
export-archive-stop = Остановить
export-archive-at-work = Уже собираю, подождите немного.
export-archive-over = Собирать уже нечего: архив готов или остановлен.
export-archive-stopped = Сбор архива остановлен. Начать заново: /export
export-archive-caption = { $rows ->
    [one] { $rows } строка таблицы
    [few] { $rows } строки таблицы
   *[other] { $rows } строк таблицы
} и { $pictures } фото. Архив можно прислать обратно как есть или с исправленной таблицей: фото останутся на своих местах.
export-archive-done = { $parts ->
    [one] Готово, всё в одном архиве: товаров { $goods }, фото { $pictures }.
   *[other] Готово. Товаров: { $goods }, фото: { $pictures }. Архивов получилось { $parts }, потому что файлы больше 20 МБ Telegram боту не отдаёт; обратно их можно прислать по одному.
}
export-as-csv = Прислать в CSV
export-as-xlsx = Прислать в Excel

# Загрузка и выгрузка товаров файлом
error-import-nothing = Загружать нечего: в файле нет ничего нового, всё уже так и есть.
error-import-changed = Пока вы смотрели, товары изменились. Ничего не записано. Проверьте, что изменится теперь, и подтвердите ещё раз.
error-import-no-rows = В файле есть названия столбцов, но нет ни одной строки с товарами. Заполните строки и пришлите файл ещё раз.
error-import-busy = Предыдущий файл ещё загружается. Дождитесь его или отмените, потом пришлите этот.
error-import-gone = Этот файл больше не под рукой. Пришлите его ещё раз.
error-sheet-unknown-kind = Внутри этого файла не таблица, как бы он ни назывался. Пришлите таблицу .xlsx, .xls или .csv.
error-sheet-not-ours = Файлы этой программы я не читаю. Сохраните таблицу как .xlsx («Файл → Сохранить как» или «Скачать → Microsoft Excel») и пришлите её.
error-sheet-empty = Файл пустой. Проверьте, тот ли это файл, и пришлите его ещё раз.
error-sheet-locked = Файл закрыт паролем. Снимите пароль («Файл → Сведения → Защита книги») и пришлите его ещё раз.
error-sheet-damaged = Файл повреждён, или пришёл не целиком. Откройте его у себя, сохраните заново как .xlsx и пришлите ещё раз.
error-sheet-too-large = В файле слишком много всего: он не помещается в память. Удалите лишние листы, столбцы и картинки или разделите файл на части.
error-sheet-too-many-rows = В файле больше { $most } строк. Разделите его на части и пришлите по одной.
error-sheet-too-slow = Файл не удалось прочитать за минуту. Удалите из него лишние листы и столбцы или сохраните как .csv и пришлите ещё раз.
error-sheet-zip-no-table = В архиве нет таблицы. Положите в него файл .xlsx или .csv и картинки, на которые он ссылается.
error-sheet-zip-many-tables = В архиве несколько таблиц: { $names }. Оставьте одну, остальные пришлите отдельно.
error-export-nothing = Товаров пока нет, выгружать нечего. Добавить их файлом: /import
