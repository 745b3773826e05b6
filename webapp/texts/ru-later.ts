export { messages } from '../../locales/ru/later.ftl?compiled'
