import { messages as favourites } from '../../locales/ru/favourites.ftl?compiled'
import { messages as refusals } from '../../locales/ru/refusals.ftl?compiled'

export const messages = { ...favourites, ...refusals }
