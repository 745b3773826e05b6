# Products, stock and prices in the staff's chat

error-colour-unknown = We do not know the colour “{ $colour }”. Name it more simply, as “blue”, or add its code: { $colour } #2f66c8.
error-sizes-invalid = We could not read the sizes: “{ $sizes }”. For example: S, M, L, or 36-41, or S 3, M 5 with the stock. A size has up to 20 characters, and there are up to 60.
error-category-unknown = There is no category “{ $name }”.
error-offer-unknown = No such SKU or number: { $ref }.
error-offer-unclear = This product has { $count } { $count ->
    [one] variant
   *[other] variants
}; name the SKU: { $skus }.
error-product-full = { $field ->
    [colours] A product can have up to { $most } colours.
    [variants] A product can have up to { $most } variants.
   *[images] A product can have up to { $most } photos.
} Make two products of it, or take away what is not needed.
error-offer-which = It is not said of which product. Begin with the SKU or the number, as KED-36 or #12, or answer a product’s card with the command.
error-status-invalid = This does not tell whether it can be had. For example: in stock, on order, sold out.

# A new product: the questions
products-new = New product
products-new-step = New product · { $step } of { $count }
products-example = White sneakers; 1990; Shoes; 5
products-ask-title = What is it called?

    Or send all of it at once: { $example }
    Or a photo with a caption: its first line is the title.
products-ask-title-photos = Photos so far: { $count }. What is the product called? You may add the price: White sneakers; 1990
products-ask-price = What does it cost? For example 1990, or 1990/2490 with the price before.
products-ask-category = Which category is it in? Choose one or type its name.
products-ask-look = Send its photos, best all in one album: the first will be the main one. You may write the description here, too, or as a caption.
products-ask-look-more = Any more photos? You may write the description here, too.
products-ask-stock = How many are in stock? For example 5. With sizes, all at once: S 3, M 5.
products-ask-stocks = How many are in stock? One figure is for each variant. By size: S 3, M 5.
products-ask-stocks-colours = How many are in stock? One figure is for each variant. By colour and size: { $example }.
products-ask-sizes = Which sizes? For example: S, M, L or 36-41. With the stock: S 3, M 5.
products-ask-colours = Which colours? Separate them by commas: black, white. Give a rare one its code: coral sunset #ff7755.
products-ask-colour-photos = Photos of “{ $colour }”: send an album, or one after the other.
products-ask-new-category = What shall the new category be called?
products-ask-photos = Send photos, one by one or as an album. They go to the end.
products-ask-title-ru = Write the title in Russian.
products-ask-title-en = Write the title in English.
products-ask-description-ru = Write the description in Russian, up to 4,000 characters.
products-ask-description-en = Write the description in English, up to 4,000 characters.
products-ask-old-price = What did it cost before? It has to be more than the price now: customers see it struck through.
products-ask-variant-size = Which size is it? For example M or 42.
products-ask-variant-sku = Which SKU? Letters, digits and signs without spaces, for example KED-42.
products-ask-variant-price = What does this very variant cost? For example 1990, or 1990/2490 with the price before.
products-ask-variant-stock = How many are in stock? A figure like 12, or a change: +5, -2.
products-ask-colour-ru = What is the colour called in Russian?
products-ask-colour-en = What is the colour called in English?
products-ask-colour-hex = Which shade is it? A code like #2f66c8, or a name like “blue”.
products-now = Now: { $now }
products-resumed = You stopped at this question, and everything before it is saved. Let us go on.
products-words-only = Please answer in words, in one message.
products-photo-or-words = A photo is needed here, or a description in words.
products-photo-only = A photo is needed here: send one, or tap a button below.
products-before-draft = This is a new product. The one before stays a draft: /products
products-photo-went = The photo went to “{ $title }”. If it is another product, begin it by /add
products-written = Done ✓
products-changed = This product was changed while you were writing. Look at it as it is now; your answer is not lost: save it by the button, or write another one.
products-photo-refused = One photo was not taken. { $why }
products-caption-unused = The caption was not saved: there is a description already.
products-unclear-price = We could not read the price “{ $text }”. { $why }
products-unclear-oldPrice = The old price “{ $text }” was not saved. { $why }
products-unclear-category = { $why }
products-unclear-stock = We could not read the stock “{ $text }”. { $why }
products-kept-draft = All that you answered is saved in the draft.
products-cancelled = All right, nothing changes.
products-asks-missing = Only a little is missing.

# Buttons below the questions
products-on = Next
products-skip = Skip
products-back = ← Back
products-back-to-sheet = ← To the product
products-finished = Done
products-cancel = Cancel
products-clear = Remove
products-insist = Save “{ $typed }”
products-to-description = This is the description: save it
products-described = The description is saved ✓
products-to-sizes = Sizes
products-to-colours = Colours
products-uncounted = Do not count
products-new-category = ＋ New category
products-make-category = ＋ Create “{ $name }”

# As customers see it
products-preview-draft = Draft #{ $number }. This is how customers will see it:
products-preview-hidden = Hidden product #{ $number }. This is how customers will see it:
products-preview-archived = Product #{ $number } is in the archive. This is how customers saw it:
products-preview-published = Product #{ $number }. This is how customers see it:
products-publish = ✅ Publish
products-edit = ✏️ Edit
products-keep-draft = Keep as a draft
products-another = ＋ Another product

# A product's sheet for the staff
products-number = #{ $number }
products-state-published = On sale
products-state-draft = A draft, customers do not see it
products-state-hidden = Hidden, customers do not see it
products-state-archived = In the archive
products-lacks-title = no title
products-lacks-price = no price
products-lacks-variants = no stock given
products-no-category = No category
products-old-idle = { $price } (the old price { $old } is lower and not shown)
products-pieces = { $count } pcs
products-variants-more = …and { $count } more { $count ->
    [one] variant
   *[other] variants
}
products-gone = There is no such product: it was deleted, or it is not yours.
products-to-list = ☰ To the list
products-as-customer = 👁 Preview
products-part-variants = Stock · { $count }
products-part-photos = Photos · { $count }
products-part-colours = Colours · { $count }
products-part-more = More…
products-field-title-ru = Title (ru)
products-field-title-en = Title
products-field-description-ru = Description (ru)
products-field-description-en = Description
products-field-price = Price
products-field-old-price = Old price
products-field-category = Category
products-field-stock = Stock of all
products-field-sizes = ＋ Sizes
products-field-colours = ＋ Colours
products-field-photos = ＋ Add photos
products-field-variant-stock = Stock
products-field-variant-price = Its own price
products-field-variant-size = Size
products-field-variant-sku = SKU
products-field-colour-ru = Name (Russian)
products-field-colour-en = Name
products-field-colour-hex = Shade
products-act-publish = ✅ Publish
products-act-hide = 🙈 Hide
products-act-archive = 🗄 Archive
products-act-copy = Duplicate
products-act-delete = Delete
products-act-delete-now = Yes, delete for good
products-act-remove-variant = Delete the variant
products-act-photo-first = ⭐ Make it the first
products-act-photo-before = ← Earlier
products-act-photo-after = Later →
products-act-photo-remove = Delete the photo
products-act-colour-first = ⭐ Make it the first
products-act-colour-remove = Delete the colour
products-said-published = Published ✓ Customers see this product now.
products-said-hidden = Hidden ✓ Customers do not see this product any more.
products-said-archived = Archived ✓ “Publish” brings it back.
products-said-kept-draft = The draft is saved ✓ It is in the list: /products
products-said-copied = This is a copy, a draft for now. Its SKUs are new, its stock is empty.
products-said-deleted = Deleted ✓
products-delete-sure = Delete this product for good? Nothing brings it back. Orders with it stay as they were. If you may need it again, archive it instead.
products-changed-before = This product was changed lately. Below is how it is now.
products-changed-act = This product was changed while you were looking. This is how it is now: look at it and tap again.
products-kind-good = Goods
products-kind-service = Service
products-kind-digital = Digital
products-language-ru = In Russian
products-language-en = In English
products-no-text = No text.
products-no-variants = No stock is given yet. One figure is for the whole product; or add sizes and colours first.
products-no-photos = There are no photos yet. Send at least one: people buy what they see.
products-photos-how = Each number is a photo: put it first, move it, give it to another colour, or delete it.
products-any-colour = For all colours
products-photo-main = The main photo
products-photos-count = { $count ->
    [one] { $count } photo
   *[other] { $count } photos
}
products-no-colours = There are no colours yet. Each will have its own photos and stock.
products-colours-how = Choose a colour to change its name or shade, to add photos, or to delete it.
products-colour-photos-add = ＋ Photos of this colour
products-colour-has = Variants: { $variants }, photos: { $photos }. They go with the colour when it is deleted.

# The list of products
products-title = Products
products-found = Products for “{ $words }”
products-view-all = All
products-view-drafts = Drafts
products-view-hidden = Hidden
products-view-sold_out = Sold out
products-view-archive = Archive
products-none-all = There are no products yet. Add the first one: send its photo with a caption, or /add
products-none-drafts = There are no drafts.
products-none-hidden = Nothing is hidden.
products-none-sold_out = Everything on sale is in stock.
products-none-archive = The archive is empty.
products-none-found = Nothing was found. We look in titles and SKUs; by number, write #12
products-find = 🔍 Find
products-find-not = ✕ Clear
products-find-what = What are you looking for? Write a part of the title, an SKU, or a number like #12.
products-add = ＋ Add

# Stock, prices and availability by command
offers-ask-stock = Send the stock, a line for each: the SKU and a figure.

    KED-36 12
    KED-37 +5
    #12 -2

    #12 is a product’s number, it stands on its sheet. Shorter still: answer a product’s card with /stock 12
offers-ask-price = Send the prices, a line for each: the SKU and the price.

    KED-36 1990
    KED-37 1990/2490
    #12 1,990.50

    Behind the stroke is the old price, #12 is a product’s number. Shorter still: answer a product’s card with /price 1990
offers-ask-status = Send what can be had, a line for each.

    KED-36 in stock
    KED-37 on order
    #12 sold out

    #12 is a product’s number. Shorter still: answer a product’s card with /status on order
offers-ask-one-stock = How many are in stock? A figure like 12, or a change: +5, -2.
offers-ask-one-price = What does it cost? For example 1990, or 1990/2490 with the price before.
offers-ask-one-status = Can it be had? Write: in stock, on order or sold out.
offers-words = Please answer in words, for example: KED-36 12
offers-done-stock = Stock: { $done } of { $count } saved
offers-done-price = Prices: { $done } of { $count } saved
offers-done-status = Availability: { $done } of { $count } saved
offers-line = Line { $number }, “{ $text }”.
offers-failed-too = Not saved either: { $lines }
offers-nearest = There is { $sku }
offers-same = { $now }, as it was
offers-uncounted = not counted
offers-variants = #{ $number } ({ $count } { $count ->
    [one] variant
   *[other] variants
})
offers-more = …and { $count } more { $count ->
    [one] line
   *[other] lines
}
offers-choice = { $sku } · { $stock } now
offers-sell-again = ✅ Sell it again
offers-open = Open: { $title }
