# What is wrong with a broadcast or a backup, and what to do
error-broadcast-running = A broadcast is on its way already. Wait for it or stop it: /broadcast
error-broadcast-over = This broadcast is over.
error-broadcast-nobody = Nobody fits these conditions. Choose other people.
error-broadcast-empty = There is nothing in the broadcast yet. Send a text, a photo or a photo with a caption.
error-broadcast-caption-too-long = The caption of the photo is long: { $length } characters of { $most }. Shorten it, or send the text without a photo.
error-broadcast-link-invalid = That does not look like a link. Send a label and an address, such as: See what is new https://example.com/new
error-broadcast-label-too-long = The button’s label is long: keep it within { $most } characters; a phone shows fewer.
error-broadcast-refused = Telegram does not take such a message: “{ $reason }”. Change it and try again.

error-passphrase-too-short = The passphrase is short: it takes at least { $least } characters. Four or five words in a row will do. Send another one.
error-passphrase-too-long = The passphrase is too long: keep it within { $most } characters. Send another one.
error-passphrase-too-simple = Such a passphrase is guessed: nearly all of its characters are the same. Four or five words in a row will do. Send another one.
error-backup-too-large = The copy is larger than { $most } MB, which is more than a bot may send. The copies of the last nights are on the server: { $folder }. Take the newest one from there.
error-pictures-too-large = The pictures are { $megabytes } MB, and a bot may send { $most }. Copy the folder { $folder } from the server; the folder sizes inside is not needed.
error-backup-busy = A copy is being made already. Wait a minute.
