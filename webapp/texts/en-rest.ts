import { messages as errors } from '../../locales/en/errors.ftl?compiled'
import { messages as refusals } from '../../locales/en/refusals.ftl?compiled'

export const messages = { ...errors, ...refusals }
