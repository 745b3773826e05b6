# Products by file: what was read and what would change
import-head = File “{ $name }”
import-nameless = no name
import-reading = Reading “{ $name }”…
import-reading-long = Reading “{ $name }”… It is a large one and takes up to a minute.
import-looking = Comparing with the shop: { $done } of { $of }…
import-writing = Writing…
import-rows = { $rows ->
    [one] I read { $rows } row.
   *[other] I read { $rows } rows.
}
import-from-own = It is an export of this shop.
import-from-system = It is an export of { $system }.
import-count-new = { $count ->
    [one] { $count } new product
   *[other] { $count } new products
}
import-count-changed = { $count ->
    [one] { $count } product changes
   *[other] { $count } products change
}
import-count-same = { $count ->
    [one] { $count } product stays the same
   *[other] { $count } products stay the same
}
import-count-wrong = { $count ->
    [one] { $count } wrong row
   *[other] { $count } wrong rows
}
import-for-example = For example:
import-told-price = price { $from } → { $to }
import-told-stock = stock { $from } → { $to }
import-told-availability = { $from } → { $to }
import-told-title = the new title “{ $to }” instead of “{ $from }”
import-told-variant = a new variant { $to }
import-told-other = description, pictures or other fields
import-availability-in_stock = in stock
import-availability-on_order = on order
import-availability-sold_out = sold out
import-uncounted = not counted
import-categories = { $count ->
    [one] { $count } new category: { $names }
   *[other] { $count } new categories: { $names }
}
import-sections = Rows without SKU and price were taken for headings: { $names }
import-titled = There is no column with titles, so the descriptions become titles. If that is wrong, open “Columns”.
import-pictures = { $count ->
    [one] { $count } picture will be fetched afterwards
   *[other] { $count } pictures will be fetched afterwards
}
import-pictures-missing = { $count ->
    [one] { $count } picture that the file names is not there: send a .zip with the table and its pictures
   *[other] { $count } pictures that the file names are not there: send a .zip with the table and its pictures
}
import-columns-unknown = Columns that I do not know are left out: { $names }. The button “Columns” tells me what is in them.
import-question = Import it? All of it is written, or nothing.
import-question-wrong = The right rows can be imported now, and the corrected file later.
import-only-wrong = There is nothing to import yet: correct the mistakes in the file below and send it to me.
import-all-same = The shop is already as the file says. There is nothing to import.

# The buttons below the plan
import-apply = ✅ Import ({ $count })
import-apply-right = ✅ Import the right ones ({ $count })
import-new-file = New ones: as the file says
import-new-draft = New ones: as drafts
import-new-published = New ones: published at once
import-stock-taken = Stock: from the file
import-stock-left = Stock: leave it alone
import-wrong-file = 📄 File of mistakes
import-columns = Columns
import-cancel = Cancel

# Buttons that come too late
import-at-work = I am at work on this file already.
import-too-late = It is being written, too late to cancel.
import-outdated = This button is of an earlier file. Please send the file again.
import-cancelled = The file “{ $name }” is cancelled, nothing was written.
import-replaced = The file “{ $name }” is put aside, as you sent another one. Nothing was written.

# What is wrong with a row
import-wrong-row = Row { $row }: { $what }
import-more = …and { $count } more
import-wrong-price = the price “{ $value }” cannot be read, a number is needed, such as 1990 or 1,990.50
import-wrong-old-price = the old price “{ $value }” cannot be read, a number is needed
import-wrong-old-price-low = the old price has to be higher than the new one
import-wrong-stock = the stock “{ $value }” cannot be read, a whole number is needed
import-wrong-availability = the availability “{ $value }” is unknown, write “in stock”, “on order” or “sold out”
import-wrong-status = the status “{ $value }” is unknown, write “draft”, “published” or “archived”
import-wrong-kind = the kind “{ $value }” is unknown, write “good”, “service” or “digital”
import-wrong-colour-code = the colour code “{ $value }” cannot be read, it looks like #ff0000
import-wrong-title-long = the title is longer than 200 characters
import-wrong-size-long = the size “{ $value }” is longer than 40 characters
import-wrong-sku-long = the SKU is longer than 64 characters
import-wrong-no-title = no title
import-wrong-no-name = neither SKU nor title
import-wrong-no-price = no price
import-wrong-sku-twice = the SKU “{ $value }” is in a row above already
import-wrong-variant-twice = this product has such a variant (colour and size) already
import-wrong-sku-unknown = no product in the shop has the SKU “{ $value }”; to add a new one, a column with titles is needed: name it by the button “Columns”
import-wrong-sku-elsewhere = the SKU “{ $value }” belongs to another product
import-wrong-too-many = the product has too many variants or colours
import-wrong-category-deep = the path of the category is too long
import-wrong-grouped = this is a set of other products, which the shop does not have; the products themselves have rows of their own
import-wrong-which-variant = the product has several variants: tell the SKU, or colour and size
import-wrong-name = mistakes
import-wrong-caption = { $count ->
    [one] Your file; its first column says what to fix in { $count } row. Correct it and send it to me, the column may stay.
   *[other] Your file; its first column says what to fix in { $count } rows. Correct it and send it to me, the column may stay.
}

# What is in which column
import-columns-title = Tap a column to say what is in it.
import-columns-ask = I cannot tell which column is what. Tap a column and say what is in it. SKU and price, or title and price, are needed at least.
import-columns-done = Done, show the changes
import-columns-back = ← Back
import-column-ask = <b>What is in this column?</b>
import-field-none = leave out
import-field-known = is read
import-field-skip = Leave out
import-field-sku = SKU
import-field-title = Title
import-field-price = Price
import-field-stock = Stock
import-field-category = Category
import-field-description = Description
import-field-oldPrice = Old price
import-field-salePrice = Sale price
import-field-availability = Availability
import-field-colour = Colour
import-field-size = Size
import-field-pictures = Pictures
import-field-status = Status
import-field-kind = Kind
import-field-group = Model code

# After it
import-done = Done, it is written
import-done-new = { $count ->
    [one] { $count } product added
   *[other] { $count } products added
}
import-done-changed = { $count ->
    [one] { $count } product changed
   *[other] { $count } products changed
}
import-done-drafts = { $count ->
    [one] { $count } new product is a draft: customers see it once you publish it.
   *[other] { $count } new products are drafts: customers see them once you publish them.
}
import-publish = 👁 Publish the new ones ({ $count })
import-published = Published: { $published }. Not ready to be: { $refused }.
import-publish-none = There are no drafts of this file any more.
import-done-wrong = The wrong rows were left out: correct them in the file I sent you, and send it back.
import-done-pictures = { $count ->
    [one] I am fetching { $count } picture and will tell you when it is there.
   *[other] I am fetching { $count } pictures and will tell you when they are there.
}
import-pictures-look = How far it is
import-pictures-stop = Stop the pictures
import-pictures-now = Pictures: { $came } of { $all }, failed: { $failed }
import-pictures-came = { $count ->
    [one] { $count } picture of the file is there.
   *[other] All { $count } pictures of the file are there.
}
import-pictures-partly = Pictures of the file: { $came } are there, { $failed } failed. The table says which and why; correct the links in your file and send it again.
import-picture-file = pictures
import-picture-product = Product
import-picture-source = Picture
import-picture-why = Why it failed
import-picture-web-address = this is no link to a picture
import-picture-web-private = the link leads into a private network, which I do not open
import-picture-web-missing = there is nothing at this link
import-picture-web-refused = the server did not hand out the picture
import-picture-web-too-heavy = the picture is larger than 20 MB
import-picture-web-unreachable = the server does not answer
import-picture-web-busy = the server is overloaded
import-picture-other = the file is no picture, damaged or too small: a JPEG, PNG or WebP of 64 pixels or more is needed

# /import: explained, with a sample
import-sheet = Products
import-sample-name = Sample.xlsx
import-explained = <b>Products by file</b>
    Send me a table as .xlsx, .xls or .csv: a supplier’s price list, or an export of WooCommerce, Shopify, Wix, Tilda, PrestaShop, Square and others. First I show what would change, and ask.

    • I know a product by its SKU. Two columns, SKU and price, are enough: all else stays as it is.
    • Each colour and size has a row of its own, with the same title.
    • A category is a path: Clothing &gt; T-shirts. What is missing is made.
    • Pictures are links with commas between, or files in a .zip together with the table.
    • An empty cell changes nothing, a dash empties. No old price means no discount.
    • Products that the file does not name are left alone.

    This file is a sample. All that is in the shop: /export
import-sample-tee = T-shirt
import-sample-clothes = Clothing > T-shirts
import-sample-red = Red
import-sample-blue = Blue
import-sample-about = Cotton, straight cut.
import-sample-mug = Mug
import-sample-kitchen = Kitchen

# /export
export-caption = { $rows ->
    [one] All products of the shop, { $rows } row. Change what you like and send the file back: only what you changed will change.
   *[other] All products of the shop, { $rows } rows. Change what you like and send the file back: only what you changed will change.
}
export-name = products
export-as-zip = With all photos ({ $count })
export-archive-begun = Packing the products with their photos…
export-archive-now = Packing the products with their photos: { $done } of { $of }…
export-archive-stop = Stop
export-archive-at-work = I am packing already, please wait a little.
export-archive-over = Nothing is being packed: the archive is done or was stopped.
export-archive-stopped = Packing is stopped. To begin anew: /export
export-archive-caption = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
} and { $pictures ->
    [one] { $pictures } photo
   *[other] { $pictures } photos
}. You can send the archive back as it is, or with the table corrected: the photos stay where they are.
export-archive-done = { $parts ->
    [one] Done, all in one archive. Products: { $goods }, photos: { $pictures }.
   *[other] Done. Products: { $goods }, photos: { $pictures }. There are { $parts } archives, as Telegram hands a bot no file above 20 MB; send them back one by one.
}
export-as-csv = Send as CSV
export-as-xlsx = Send as Excel

# Products by file
error-import-nothing = There is nothing to import: the file says nothing new, all of it is so already.
error-import-changed = The products have changed while you were looking. Nothing was written. Check what would change now, and confirm again.
error-import-no-rows = The file has the names of its columns, but not a single row of goods. Fill in the rows and send it again.
error-import-busy = The file before is still being imported. Wait for it or cancel it, then send this one.
error-import-gone = That file is no longer at hand. Please send it again.
error-sheet-unknown-kind = There is no table inside this file, whatever its name says. Send a table as .xlsx, .xls or .csv.
error-sheet-not-ours = I cannot read the files of that program. Save the table as .xlsx (“File → Save as” or “Download → Microsoft Excel”) and send that.
error-sheet-empty = The file is empty. Check that it is the right one and send it again.
error-sheet-locked = The file is locked with a password. Remove it (“File → Info → Protect workbook”) and send the file again.
error-sheet-damaged = The file is damaged, or did not arrive whole. Open it, save it anew as .xlsx and send it again.
error-sheet-too-large = There is too much in this file to hold it in memory. Remove sheets, columns and pictures that are not needed, or split the file.
error-sheet-too-many-rows = The file has more than { $most } rows. Split it and send the parts one by one.
error-sheet-too-slow = The file could not be read within a minute. Remove sheets and columns that are not needed, or save it as .csv, and send it again.
error-sheet-zip-no-table = There is no table in this archive. Put an .xlsx or .csv file into it, and the pictures that it names.
error-sheet-zip-many-tables = There are several tables in this archive: { $names }. Leave one of them and send the others separately.
error-export-nothing = There are no products to export yet. To add them by file: /import
