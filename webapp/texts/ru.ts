export { messages } from '../../locales/ru/webapp.ftl?compiled'
