import cart from '../../locales/ru/cart.ftl?raw'
import order from '../../locales/ru/order.ftl?raw'
import orders from '../../locales/ru/orders.ftl?raw'
import purchase from '../../locales/ru/purchase.ftl?raw'

export const sources = [purchase, order, orders, cart]
