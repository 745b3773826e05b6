# The first screen
home-orders = My orders
home-help = Help
