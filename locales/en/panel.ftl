# The panel: the state of the service.

service-title = State of the service
service-well = Everything works
service-ill = Needs attention
service-unreachable = The service does not answer
service-refresh = Refresh
service-checked = Checked at { $time }
service-database = Database
service-worker = Sending of messages
service-bot = Bot
service-version = Version
service-uptime = Running for
service-database-ok = Writes
service-database-failing = Does not write: check the space on the disk and who owns the data folder
service-worker-ok = Going
service-worker-failing = Stopped: restart the service and look at its log
service-bot-ok = Connected
service-bot-failing = Does not answer: check the token, and that this server reaches Telegram
service-bot-off = Not connected
service-days = { $days } d { $hours } h
service-hours = { $hours } h { $minutes } min
service-minutes = { $minutes } min
service-seconds = { $seconds } s
service-to-shop = Open the shop
