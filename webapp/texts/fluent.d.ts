declare module '*.ftl?compiled' {
  export const messages: import('#locales/speaker.ts').Messages
}
