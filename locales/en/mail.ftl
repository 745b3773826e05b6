# Mails about orders: the subject
mail-staff-subject = Order #{ $number }, { $total }
mail-customer-subject-placed = We have your order #{ $number }, { $total }
mail-customer-subject-edited = Your order #{ $number } has changed, now { $total }

# To the staff: the heading
mail-staff-placed = New order #{ $number }
mail-staff-edited = Order #{ $number } was changed
mail-staff-moved = Order #{ $number }: { $status }
mail-staff-cancelled = The customer cancelled order #{ $number }

# What a mail is made of
mail-call = Call { $phone }
mail-buyer = Customer
mail-receiving = Delivery and payment
mail-items = What was ordered
mail-reply = Your answer to this mail goes to the customer.
mail-from-shop = A mail from the shop: { $shop }

# Why mail does not go out: for the owner
mail-failure-login = The mail server does not take the name and password in SMTP_URL. Check them; Gmail, Yahoo and iCloud want a separate “app password”. Then restart the shop. The server said: { $answer }
mail-failure-sender = The mail server does not let us write as { $from }. Set MAIL_FROM to the mailbox that SMTP_URL signs in to and restart the shop. The server said: { $answer }
mail-failure-tls = There is no secure connection to the mail server. Usually it is smtps:// with port 465, or smtp:// with port 587; the name in SMTP_URL must be the one in the certificate. If the server is your own and its certificate self-signed, name the certificate’s file in NODE_EXTRA_CA_CERTS and restart the shop. What happened: { $answer }
mail-failure-unreachable = The mail server does not answer, or does not let us in. Check the name and the port in SMTP_URL; some hosts close the ports for mail, then ask their support to open 465 or 587. If this host is on a blocklist, use a mail provider where you sign in with a password. The error: { $answer }
