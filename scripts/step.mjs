// What a person sees of the set-up: one line per step, how long it took, and why it failed. On standard error, since what
// a program has to say stands on the other.
import { runChild } from './child.mjs'

/**
 * Something the person can cure: shown as it is, without a stack.
 * @param {string} text
 */
export function complaint(text) {
  return Object.assign(new Error(text), { name: 'Complaint' })
}

/**
 * What is shown of an error: a complaint speaks for itself, anything else is a bug of ours.
 * @param {unknown} error
 */
export function told(error) {
  return error instanceof Error && error.name === 'Complaint' ? error.message : error
}

/**
 * Runs a program as a named step. It is heard only if it fails.
 * @param {string} title
 * @param {string} command
 * @param {string[]} args
 */
export async function step(title, command, args) {
  const started = Date.now()
  process.stderr.write(`${title} … `)
  const { code, stopped, output } = await runChild(command, args, { quiet: true })
  if (stopped) process.exit(code || 130)
  process.stderr.write(code === 0 ? `${((Date.now() - started) / 1000).toFixed(1)} s\n` : 'failed\n')
  if (code !== 0) throw complaint(output.trim())
}
