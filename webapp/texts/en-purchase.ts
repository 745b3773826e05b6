import { messages as cart } from '../../locales/en/cart.ftl?compiled'
import { messages as errors } from '../../locales/en/errors.ftl?compiled'
import { messages as order } from '../../locales/en/order.ftl?compiled'
import { messages as orders } from '../../locales/en/orders.ftl?compiled'
import { messages as purchase } from '../../locales/en/purchase.ftl?compiled'
import { messages as refusals } from '../../locales/en/refusals.ftl?compiled'

export const messages = { ...purchase, ...order, ...orders, ...cart, ...errors, ...refusals }
