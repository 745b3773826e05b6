export { messages } from '../../locales/en/panel.ftl?compiled'
