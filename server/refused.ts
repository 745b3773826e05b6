// What the server itself says no to, before the shop is asked: who comes too often, whom it does not know, where a wish comes from.

const statuses = {
  'launch-refused': 401,
  'launch-expired': 401,
  'foreign-page': 403,
  'too-many': 429,
} as const

export type RefusalCode = keyof typeof statuses
export const refusalStatus = (code: RefusalCode) => statuses[code]
export const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(statuses, code)
export const refusalCodes = Object.keys(statuses) as RefusalCode[]

export class Refused extends Error {
  readonly code: RefusalCode
  readonly status: (typeof statuses)[RefusalCode]
  readonly params: { seconds?: number }
  constructor(code: RefusalCode, params: { seconds?: number } = {}) {
    super(code)
    this.name = 'Refused'
    this.code = code
    this.status = statuses[code]
    this.params = params
  }
}
