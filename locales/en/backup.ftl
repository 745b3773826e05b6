# A backup into the chat: /backup
backup-ask =
    <b>Backup</b>

    Send a passphrase for the file, at least { $least } characters: four or five words at random will do. Write it down: without it nobody opens the file, and the shop keeps it nowhere.

    The message with it goes from the chat at once, but notifications on your other devices may have shown it. So take one that you use nowhere else.
backup-ask-again = Send the same passphrase once more, in case a finger slipped.
backup-differs = The two are not the same. Let us begin anew: send a passphrase, then repeat it.
backup-words-only = The passphrase has to be text, in one message.
backup-cancel = Cancel
backup-cancelled = All right, no copy.
backup-making = Making the copy and checking it…
backup-caption = A copy of the database: products { $products }, orders { $orders }, customers, conversations and settings. Checked, and locked with your passphrase.
backup-pictures-none = There are no pictures of products yet.
backup-pictures-apart = Pictures of products are not in it: they are a file of their own, by the button below.
backup-pictures-large = Pictures of products ({ $megabytes } MB) are not in it, nor do they fit into a chat. Copy the folder <code>{ $folder }</code> from the server; the folder sizes inside is not needed.
backup-how =
    To put it back on the server, with the shop stopped:
    <code>{ $command }</code>

    To open it without the shop:
    <code>age -d { $name } | gunzip &gt; kiosk.sqlite</code>
backup-pictures = 🖼 Pictures: { $count }, { $megabytes } MB
backup-pictures-caption =
    Pictures of the shop: { $count }. They are not locked: customers see them anyway.

    To put them back on the server, beside the database:
    <code>{ $command }</code>
