# The shop’s own pages, for its owner
error-pages-full = There are { $most } pages already, and no room for more. Delete those you do not need.
error-page-exists = There is a page with the address “{ $slug }” already. Choose another, for example delivery.
pages-list = The app shows them in this order. 🚫 means hidden. Tap a page to change it.
pages-none = Here go the pages of the shop: delivery and payment, questions and answers, about us. Customers find them at the bottom of the app.
pages-new = ➕ New page
pages-ask-new = What is the page called? For example: Delivery and payment. Up to { $most } characters.
pages-address = Address: { $address }
pages-is-shown = 🟢 Customers see it.
pages-is-hidden = 🚫 Hidden: customers do not see it. Write its text, look at the preview, and tap “Show”.
pages-signs = { $count ->
    [0] no text
    [one] { $count } character
   *[other] { $count } characters
}
pages-title-ru = Title in Russian
pages-title-en = Title in English
pages-text-ru = Text in Russian
pages-text-en = Text in English
pages-preview-ru = 👀 Preview in Russian
pages-preview-en = 👀 Preview
pages-more-ru = ➕ Write on in Russian
pages-more-en = ➕ Write on
pages-preview-more = …the rest does not fit into a message. The app shows the whole page.
pages-show = 🟢 Show
pages-hide = 🚫 Hide
pages-ask-title-ru = Write the title in Russian, up to { $most } characters.
pages-ask-title-en = Write the title in English, up to { $most } characters.
pages-ask-text-ru = Write the text of the page in Russian, in one message. It replaces what was there; a long one is continued with “Write on”.
pages-ask-text-en = Write the text of the page in English, in one message. It replaces what was there; a long one is continued with “Write on”.
pages-ask-more-ru = Write what follows in Russian: it goes to the end of the page.
pages-ask-more-en = Write what follows in English: it goes to the end of the page.
pages-cut = ✅ Saved. The text is long, and Telegram may have cut it: what follows, if anything, goes to the end of the page. Send it, or go back to the page.
pages-signs-how =
    How to shape it:
    <code># Heading</code>, <code>## smaller</code>
    <code>- a line of a list</code>
    <code>**bold**</code>, or Telegram’s own bold
    <code>[words](https://example.com)</code> for a link
    An empty line begins a new paragraph.
pages-delete-ask = Delete the page “{ $title }” with its text? It cannot be brought back. If you may need it again, hide it instead.
