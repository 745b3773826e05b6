import errors from '../../locales/en/errors.ftl?raw'
import webapp from '../../locales/en/webapp.ftl?raw'

export const sources = [webapp, errors]
