export { messages } from '../../locales/ru/product.ftl?compiled'
