import errors from '../../locales/ru/errors.ftl?raw'
import webapp from '../../locales/ru/webapp.ftl?raw'

export const sources = [webapp, errors]
