import { messages as errors } from '../../locales/ru/errors.ftl?compiled'
import { messages as refusals } from '../../locales/ru/refusals.ftl?compiled'

export const messages = { ...errors, ...refusals }
