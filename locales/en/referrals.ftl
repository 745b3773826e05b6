# Where a customer came from, and how to invite friends
referral-from = Came from
referral-invited = invited by { $name }

invite-title = Invite your friends
invite-words = This is your own link to the shop. Send it to those who may like it here.
invite-came = { $count ->
    [0] Nobody has come by it yet.
    [one] { $count } person has come by it.
   *[other] { $count } people have come by it.
}
invite-share = Share
invite-text = { $shop }: choose and order right in Telegram.
invite-help = <b>Invite friends:</b> /invite
