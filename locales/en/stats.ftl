# Statistics: /stats, its picture and the words below it
stats-title-day = Day
stats-title-week = 7 days
stats-title-month = 30 days
stats-sales = Sales
stats-before = { $sum } in the same time before
stats-before-day = { $sum } yesterday by this hour
stats-before-week = { $sum } in the 7 days before, by this hour
stats-before-month = { $sum } in the 30 days before, by this hour
stats-no-sales = No sales in this time
stats-tile-orders = Orders
stats-tile-average = Average
stats-tile-cancelled = Cancelled
stats-tile-newcomers = New customers
stats-best = Best products
stats-no-best = Nothing sold yet
stats-pieces = × { $pieces }
stats-funnel = Way to an order
stats-no-funnel = No carts in this time
stats-funnel-carts = Carts
stats-funnel-begun = Checkout
stats-funnel-ordered = Orders
stats-funnel-delivered = Delivered
stats-origins = Where new ones came from
stats-no-origins = No new customers
stats-origin-self = By themselves
stats-origin-invited = Invited
stats-origin-other = Others

# The same in words
stats-heading = { $title }: { $days }
stats-words-sales = Sales: <b>{ $sum }</b>{ $change }
stats-words-orders = Orders: <b>{ $orders }</b>{ $change }, cancelled { $cancelled }
stats-words-average = Average order: <b>{ $sum }</b>{ $change }
stats-words-newcomers = New customers: <b>{ $came }</b>{ $change }, ordered { $ordered }
stats-words-best = Best products
stats-words-product = { $title } × { $pieces }, { $sum }
stats-words-funnel = Way to an order: carts { $carts } → checkout { $begun } → orders { $ordered } → delivered { $delivered }
stats-words-live = Carts and checkouts are those that still hold something, and those that became orders.
stats-words-origins = Where new ones came from: { $list }
stats-words-sources = Ordered in: { $list }
stats-words-compared = In brackets: against the time before{ $running ->
    [1] , by this hour
   *[0] { "" }
}.
stats-words-foreign = Sums are in { $currency } only: orders in the former currency ({ $count }) are not in them.
stats-one-origin = { $name } { $count }
stats-source-chat = the chat
stats-source-webapp = the app
stats-source-web = the website
stats-source-staff = entered by staff
stats-button-day = Today
stats-button-week = 7 days
stats-button-month = 30 days
stats-earlier = ‹ Earlier
stats-later = Later ›
stats-refresh = Refresh
