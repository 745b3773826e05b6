import { messages as cart } from '../../locales/ru/cart.ftl?compiled'
import { messages as errors } from '../../locales/ru/errors.ftl?compiled'
import { messages as order } from '../../locales/ru/order.ftl?compiled'
import { messages as orders } from '../../locales/ru/orders.ftl?compiled'
import { messages as purchase } from '../../locales/ru/purchase.ftl?compiled'
import { messages as refusals } from '../../locales/ru/refusals.ftl?compiled'

export const messages = { ...purchase, ...order, ...orders, ...cart, ...errors, ...refusals }
