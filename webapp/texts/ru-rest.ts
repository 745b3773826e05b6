export { messages } from '../../locales/ru/errors.ftl?compiled'
