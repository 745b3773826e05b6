export { messages } from '../../locales/en/product.ftl?compiled'
