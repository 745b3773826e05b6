# When the shop is there: to the customer
hours-order = We are away just now and will look at your order { $at }.
hours-answer = We are away just now and will answer { $at }.
hours-contact = Contacts

# The trial mail to the owner
trial-mail-subject = A trial mail of { $shop }
trial-mail-text = This is a trial mail. As you are reading it, the orders of { $shop } will arrive here.
