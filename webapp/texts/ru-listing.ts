export { messages } from '../../locales/ru/listing.ftl?compiled'
