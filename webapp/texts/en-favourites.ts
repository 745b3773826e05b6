import { messages as favourites } from '../../locales/en/favourites.ftl?compiled'
import { messages as refusals } from '../../locales/en/refusals.ftl?compiled'

export const messages = { ...favourites, ...refusals }
