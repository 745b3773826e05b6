export { messages } from '../../locales/en/errors.ftl?compiled'
