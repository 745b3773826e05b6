import { attempt, type ErrorCode, type ErrorParams } from '#shop/error.ts'

/** Why the rules said no; undefined when they said yes. */
export function refusalOf(work: () => unknown): { code: ErrorCode; params: ErrorParams } | undefined {
  const result = attempt(work)
  return result.ok ? undefined : { code: result.code, params: result.params }
}

export function codeOf(work: () => unknown): ErrorCode | 'done' {
  return refusalOf(work)?.code ?? 'done'
}
