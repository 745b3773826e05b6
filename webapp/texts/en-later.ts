export { messages } from '../../locales/en/later.ftl?compiled'
