import { attempt, type ErrorCode, type ErrorParams } from '#shop/error.ts'
import { translators } from './translators.ts'

type Refusal = { code: ErrorCode; params: ErrorParams }

/** Why the rules said no; undefined when they said yes. A refusal that cannot be put into words fails the test. */
export function refusalOf(work: () => unknown): Refusal | undefined {
  const result = attempt(work)
  if (result.ok) return undefined
  const refusal = { code: result.code, params: result.params }
  checkSpoken(refusal)
  return refusal
}

export function codeOf(work: () => unknown): ErrorCode | 'done' {
  return refusalOf(work)?.code ?? 'done'
}

/** Every figure that a text names must come with the error. */
function checkSpoken({ code, params }: Refusal): void {
  for (const speak of Object.values(translators)) {
    const text = speak(`error-${code}`, params)
    if (text === `error-${code}` || text.includes('{$')) throw new Error(`${code} cannot be told: ${text}`)
  }
}
