# /bulk: many products at once
bulk-title = Bulk changes
bulk-hint = Tick products one by one, or find the ones you need and tick them all. Ticks stay while you turn pages and search.
bulk-picked = Ticked: { $count }
bulk-found = Found: { $count }.
bulk-page = Page { $page } of { $pages }.
bulk-none-found = Nothing was found. Change what you look for, or show all products.
bulk-no-goods = There are no products yet.
bulk-shown-picked = Only what is ticked is shown.
bulk-by-words = Words: “{ $words }”
bulk-by-category = Category: { $path }
bulk-by-none = In no category
bulk-by-state = State: { $state }
bulk-status-draft = Draft
bulk-status-published = Published
bulk-status-archived = In the archive
bulk-status-deleted = deleted
bulk-no-price = no price
bulk-prices = { $from } – { $to }
bulk-no-category = In no category
bulk-category-gone = the category is gone
bulk-nameless = product no. { $id }

# Buttons below the list
bulk-tick-page = Tick this page
bulk-untick-page = Untick this page
bulk-tick-all = Tick all found ({ $count })
bulk-untick-all = Untick everything
bulk-only-picked = Only ticked
bulk-all-goods = Show all products
bulk-find-words = By words
bulk-find-category = By category
bulk-find-state = By state
bulk-find-all = Show all products
bulk-what = What to do with the ticked ({ $count }) ›
bulk-to-list = ← To the list

# What to find by
bulk-ask-words = Write words of the title, or the SKU. A part of a word is enough.
bulk-ask-words-again = Words are needed, as text, for example: white tee.
bulk-which-category = The products of which category shall be shown?
bulk-any-category = Any category
bulk-which-state = Which products shall be shown?
bulk-which-state-hint = Customers do not see drafts. The archive is shown from here only.
bulk-any-state = Any

# What to do
bulk-actions = Ticked: { $count }. What shall be done with them?
bulk-actions-hint = First you see what will change. Nothing happens before you confirm it.
bulk-action-price = Change the price…
bulk-action-move = To another category…
bulk-move-where = Where shall the ticked products ({ $count }) be moved?
bulk-other-action = ← Something else
bulk-ask-price = By how much shall prices change? Write it with its sign, for example: +10% or -5%, +100 or -50. The rounding comes next.
bulk-shall-availability = Mark “{ $state }”
bulk-shall-publish = Publish
bulk-shall-hide = Hide
bulk-shall-archive = To the archive
bulk-shall-move = Move: { $path }
bulk-shall-delete = Delete
bulk-price = Price { $step }
bulk-price-rounded = Price { $step }, { $rounding }
bulk-percent = { $sign }{ $figure }%
bulk-rounded-whole = to whole units
bulk-rounded-tens = to tens
bulk-rounded-nine = ending in 9
bulk-rounded-ninety = ending in 90
bulk-round-none = No rounding
bulk-round-whole = To whole units
bulk-round-tens = To tens
bulk-round-nine = …9
bulk-round-ninety = …90

# What will be
bulk-will-change = { $count ->
    [one] { $count } product will change:
   *[other] { $count } products will change:
}
bulk-will-delete = { $count ->
    [one] { $count } product will be deleted:
   *[other] { $count } products will be deleted:
}
bulk-will-nothing = There is nothing to change.
bulk-will-stay = { $count ->
    [one] { $count } product is so already and stays as it is.
   *[other] { $count } products are so already and stay as they are.
}
bulk-will-refuse = { $count ->
    [one] { $count } product cannot be changed and stays as it is:
   *[other] { $count } products cannot be changed and stay as they are:
}
bulk-line = • { $title }: { $from } → { $to }
bulk-line-inside = • { $title }: { $state }, some variants will change
bulk-line-refused = • { $title }: { $why }
bulk-more = …and { $count } more
bulk-lacks-title = it has no title
bulk-lacks-price = it has no price
bulk-lacks-variants = there is nothing to choose: add a size or a variant
bulk-why-stock-empty = the stock is 0, enter how many there are first
bulk-why-price-invalid = the price would be { $price }
bulk-why-not-found = the product is gone
bulk-deletes-ordered = { $count ->
    [one] Careful: { $count } of these products is in orders that are not finished.
   *[other] Careful: { $count } of these products are in orders that are not finished.
} If such an order is cancelled, the stock of a deleted product does not come back.
bulk-promise = It can be undone for a day: by a button, or with /undo.
bulk-deletion-promise = The products will be gone from the shop, from carts and favourites; orders keep them. They can be brought back for a day: by a button, or with /undo. After that they are gone for good.
bulk-apply = Apply ({ $count })
bulk-apply-deletion = Delete ({ $count })
bulk-changed-meanwhile = The products changed while you were looking. Nothing was done; this is what it would be now.
bulk-preview-over = This is done already, or was put away. Open the list: /bulk

# What was done
bulk-did-availability = Marked “{ $state }”
bulk-did-publish = Published
bulk-did-hide = Hidden
bulk-did-archive = Put into the archive
bulk-did-move = Moved: { $path }
bulk-did-delete = Deleted
bulk-working = At work: { $done } of { $count }…
bulk-done = Done. { $change }
bulk-done-note = Done
bulk-done-count = { $count ->
    [one] { $count } product
   *[other] { $count } products
}
bulk-done-until = It can be undone until { $until }. All recent changes: /undo
bulk-undo = Undo
bulk-same-again = Something else with the same

# /undo: what was done, and how to take it back
undo-title = Recent bulk changes
undo-empty = There were no bulk changes yet. To begin: /bulk
undo-one = Undo { $place }
undo-until = Can be undone until { $until }
undo-was-undone = Undone { $at }
undo-was-undone-partly = Undone { $at }: { $count } of { $all }
undo-at-work = Still being carried out
undo-too-late = Too late to undo: a day has passed
undo-done = Undone: “{ $change }”
undo-done-count = As before again: { $count ->
    [one] { $count } product
   *[other] { $count } products
}
undo-staying = { $count ->
    [one] { $count } product changed since and stays as it is:
   *[other] { $count } products changed since and stay as they are:
}
undo-stays-edited = changed later
undo-stays-gone = deleted
undo-stays-category = its former category is gone
undo-stays-article = the SKU { $sku } belongs to another product now
undo-nothing-back = So there is nothing to undo.
undo-rest-question = { $count ->
    [one] Take back the other { $count } product?
   *[other] Take back the other { $count } products?
}
undo-rest = Take back the rest ({ $count })
undo-leave = ← To the list of changes
undo-to-list = Recent changes
