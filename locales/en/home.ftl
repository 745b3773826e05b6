# The first screen
home-orders = My orders
home-help = Help
guest-taken = What you chose in the browser is here now.
