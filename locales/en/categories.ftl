# /categories: the tree of categories
categories-title = Categories
categories-none = There are no categories yet.
categories-hint = Tap a category to open it.
categories-inside = Categories inside: { $count }
category-add = Add categories
category-add-inside = Add categories inside
category-hidden-label = { $title } (hidden)
category-ru = In Russian: { $title }
category-en = In English: { $title }
category-untitled = none
category-goods = Products: { $count }
category-goods-below = Products: { $count }, with all below { $all }
category-place = Place among its neighbours: { $place } of { $count }
category-is-hidden = Hidden: customers see neither the category nor anything in it.
category-hidden-above = A category above is hidden, so customers do not see this one either.
category-is-empty = Customers will see the category once a published product is in it.
category-link = Link for customers: { $link }
category-rename-ru = Russian name
category-rename-en = English name
category-picture = Picture
category-no-picture = Remove the picture
category-first = ⇈ First
category-up-place = ↑ Up
category-down-place = ↓ Down
category-last = ⇊ Last
category-move = Move…
category-hide = Hide
category-show = Show
category-delete = Delete…
category-up = ← Up
category-back = ← Back
category-choose-this = ✓ Choose “{ $title }”
category-top = To the top level
category-moved = Moved.
category-deleted = The category “{ $title }” is deleted.

# Questions
category-ask-add = What shall the category be called? Several at once are fine, one a line. Write what is inside behind “>”, the name in the other language behind “|”:
category-ask-add-example = Clothes > T-shirts
    Clothes > Jackets | Куртки
    Shoes
category-ask-add-inside = The new categories will be inside “{ $title }”.
category-ask-ru = What is the category “{ $title }” called in Russian?
category-ask-en = What is the category “{ $title }” called in English?
category-ask-dash = To remove the name in this language, send a dash: -
category-ask-picture = Send a picture for the category “{ $title }”: as a photo or as a file.
category-need-text = The answer has to be text, in one message.
category-need-line = The name of a category is one line of up to { $most } characters.
category-need-picture = This is no picture. Send a photo, or a file with a picture.
category-added = { $count ->
    [one] { $count } category was added.
   *[other] { $count } categories were added.
}
category-added-none = All of this is there already; there is nothing to add.
category-added-known = { $count ->
    [one] { $count } line repeats what is there already.
   *[other] { $count } lines repeat what is there already.
}
category-move-where = Where shall the category “{ $title }” go?

# Deleting
category-delete-empty = Delete the category “{ $title }”? It is empty.
category-delete-holds = In the category “{ $title }” there { $goods ->
    [0] are no products
    [one] is { $goods } product
   *[other] are { $goods } products
} and { $categories ->
    [0] no categories
    [one] { $categories } category
   *[other] { $categories } categories
}. Where shall all of it go? The products themselves are not deleted.
category-delete-parent = To “{ $title }”
category-delete-nowhere = Products to no category, categories to the top
category-delete-other = To another category…
category-delete-where = Where shall all of “{ $title }” go?
category-delete-to = The category “{ $title }” will be deleted. Its products ({ $goods }) and categories ({ $categories }) go to “{ $target }”.
category-delete-loose = The category “{ $title }” will be deleted.{ $goods ->
    [0] {""}
    [one] {" "}{ $goods } product stays without a category.
   *[other] {" "}{ $goods } products stay without a category.
}{ $categories ->
    [0] {""}
    [one] {" "}{ $categories } category goes to the top level.
   *[other] {" "}{ $categories } categories go to the top level.
}
category-delete-sure = This cannot be undone.
category-delete-yes = Delete the category
category-keep = ← Do not delete
