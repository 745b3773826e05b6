export { messages } from '../../locales/en/listing.ftl?compiled'
