# A backup into the chat: /backup
backup-ask =
    <b>Backup</b>

    Send a passphrase for the file, at least { $least } characters: four or five words at random will do. The message with it goes from the chat at once, and the shop keeps it nowhere.

    Write the passphrase down: without it nobody opens the file.
backup-words-only = The passphrase has to be text, in one message.
backup-cancel = Cancel
backup-cancelled = All right, no copy.
backup-making = Making the copy and checking it…
backup-caption =
    A copy of the database: products { $products }, orders { $orders }, customers, conversations and settings. Checked, and locked with your passphrase. Photos of products are not in it: they are on the server in the folder images.

    To put it back on the server, with the shop stopped:
    <code>{ $command }</code>

    To open it without the shop:
    <code>age -d { $name } | gunzip &gt; kiosk.sqlite</code>
