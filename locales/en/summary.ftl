# The daily summary: its setting and itself
summary-button = Daily summary
summary-title = Daily summary
summary-words = Once a day a few lines come here: what was sold yesterday, which orders wait, what runs low. Owners and managers get it, each in private.
summary-is-off = It does not come now. Choose an hour to turn it on.
summary-is-on = It comes at { $time } by the shop’s clock ({ $timeZone }).
summary-off = Do not send it
summary-chosen = Done
summary-back = ← To statistics
summary-stats = Statistics of that day
summary-heading = Summary of { $day }
summary-sales = Sales: <b>{ $sum }</b>{ $change }
summary-orders = Orders: <b>{ $orders }</b>{ $cancelled ->
    [0] { "" }
   *[other] , { $cancelled } of them cancelled
}
summary-no-orders = There were no orders.
summary-waits = Waiting for you
summary-nothing-waits = Nothing waits: orders are dealt with, goods are there.
summary-waits-fresh = new orders: { $count }
summary-waits-inWork = orders at work: { $count }
summary-waits-reviews = reviews to check: { $count }
summary-waits-undelivered = messages not delivered: { $count } (/outbox)
summary-waits-low = variants that run low: { $count }
summary-waits-out = variants sold out: { $count }
