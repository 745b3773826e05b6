import cart from '../../locales/en/cart.ftl?raw'
import order from '../../locales/en/order.ftl?raw'
import orders from '../../locales/en/orders.ftl?raw'
import purchase from '../../locales/en/purchase.ftl?raw'

export const sources = [purchase, order, orders, cart]
