export { messages } from '../../locales/ru/panel.ftl?compiled'
