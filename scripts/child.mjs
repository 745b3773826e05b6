// Runs other programs, so that a stop reaches them and they end before us.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** @typedef {{ code: number, stopped: boolean, output: string }} Ended */

/** @type {NodeJS.Signals[]} */
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs a program to its end. Whoever asks this process to stop asks the program, and its answer counts.
 * A quiet one says nothing itself: what it wrote comes back as `output`.
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean }} [options]
 * @returns {Promise<Ended>}
 */
export function runChild(command, args, { quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' })
    /** @type {string[]} */
    const written = []
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => written.push(text))
    }
    let stopped = false
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => {
      stopped = true
      child.kill(signal)
    }
    const letGo = () => {
      for (const signal of stopSignals) process.off(signal, passOn)
    }
    for (const signal of stopSignals) process.on(signal, passOn)
    child.once('error', (error) => {
      letGo()
      reject(error)
    })
    child.once('close', (code, signal) => {
      letGo()
      resolve({
        code: code ?? 128 + constants.signals[signal ?? 'SIGTERM'],
        stopped,
        output: written.join(''),
      })
    })
  })
}
