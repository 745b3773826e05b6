# Who works here: /staff
team-title = Staff
team-you = you
team-since = since { $at }
team-until = good until { $at }
team-invitations = Open invitations
team-revoke = Revoke: { $role }, until { $at }
team-revoked = The invitation is revoked, its link does not work any more
team-back = ← Staff
team-open-orders = { $count } { $count ->
    [one] open order
   *[other] open orders
} assigned
team-may-owner = everything: staff, settings and all that a manager can do
team-may-manager = products, stock, all orders, promo codes
team-may-courier = only orders assigned to them: address, phone, “sent”, “delivered”
team-may-seller = only their own products, and orders of those alone

# Another role
team-role-given = Done: { $role }
team-yes-role = Yes, make it { $role }
team-ask-owner = Make { $name } an owner? An owner can do all that you can: change settings, invite and remove people, you among them.
team-ask-no-owner = { $name } will not be an owner any more. The new role: { $role }. No more settings and staff for them.
team-ask-step-down = You will not be an owner any more. Your new role: { $role }. Only another owner can give it back to you.
team-stepped-down = Done. Your role now: { $role }.

# Removal
team-remove = Remove from the team
team-leave = Leave the team
team-ask-remove = Remove { $name } from the team? Their access ends at once. A new invitation brings them back.
team-ask-leave = Leave the team of this shop? Your access ends at once, and only another owner can bring you back.
team-left-orders = { $count } { $count ->
    [one] open order stays
   *[other] open orders stay
} with nobody.
team-still-in-groups = If they are in a group that gets orders, remove them there, too: everybody in a group sees its cards.
team-yes-remove = Yes, remove
team-yes-leave = Yes, leave
team-removed = { $name }: access closed
team-left = You do not work in this shop any more. Thank you for your work!

# Inviting
team-invite = Invite by link
team-invite-title = Whom do you invite?
team-invite-as = ＋ { $role }
team-invite-how = Choose a role to get a link that works once. It will be good for { $days } { $days ->
    [one] day
   *[other] days
}; the buttons below change that.
team-days = { $days } d
team-link-title = Invitation: { $role }, until { $at }
team-link-how = Send the link to the person alone: it works once, for whoever opens it first. It is not shown again; /staff revokes it. The words that go with it:
team-share-words = You are invited to the team of “{ $shop }”. Role: { $role }. Open the link and press START.
team-share = Send
team-copy = Copy

# What staff hear themselves
team-news-role = Your role in “{ $shop }” is now: { $role }. This is what you can do:
team-news-removed = You are not in the team of “{ $shop }” any more. You are still welcome to buy here, of course.
team-news-joined = { $name } is in the team now, role: { $role }. All staff: /staff
