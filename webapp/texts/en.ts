export { messages } from '../../locales/en/webapp.ftl?compiled'
