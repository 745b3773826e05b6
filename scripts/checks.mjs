// Everything that must hold before a change goes in: style, types, builds, tests.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runChild } from './child.mjs'
import { provideChromium } from './chromium.mjs'
import { build, provideNode } from './setup.mjs'
import { step, told } from './step.mjs'

/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {{ status: string, assertionResults: { status: string }[] }} TestFile */

/**
 * @param {string} root
 * @param {string[]} args what else vitest is told, such as the name of a file
 * @returns {Promise<Count>}
 */
export async function checkAll(root, args) {
  const node = await provideNode(root)
  const checks = [
    await holds(
      step('Checking the style', node, [
        'node_modules/@biomejs/biome/bin/biome',
        'ci',
        '--error-on-warnings',
      ]),
    ),
    await holds(step('Checking the types', node, ['node_modules/typescript/bin/tsc'])),
  ]
  if (!(await holds(build(root, node)))) return sum(checks, { passed: 0, failed: 1 })
  if (!(await holds(provideChromium(node)))) checks.push(false)
  return sum(checks, await runTests(root, node, args))
}

/**
 * @param {boolean[]} checks
 * @param {Count} tests
 * @returns {Count}
 */
function sum(checks, { passed, failed }) {
  const held = checks.filter((check) => check).length
  return { passed: passed + held, failed: failed + checks.length - held }
}

/** @param {Promise<void>} work */
function holds(work) {
  return work.then(
    () => true,
    (error) => {
      console.error(told(error))
      return false
    },
  )
}

/**
 * @param {string} root
 * @param {string} node
 * @param {string[]} args
 */
async function runTests(root, node, args) {
  const file = join(root, 'artifacts/test-results.json')
  rmSync(file, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { code } = await runChild(node, ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args])
  return count(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).testResults : [], code)
}

/**
 * A file that broke before its first test, and an end without a reason in any test, are failures too.
 * @param {TestFile[]} files
 * @param {number} code
 * @returns {Count}
 */
export function count(files, code) {
  const results = files.flatMap(({ status, assertionResults }) => {
    const ends = assertionResults.map((test) => test.status)
    return status === 'failed' && !ends.includes('failed') ? [...ends, 'failed'] : ends
  })
  const failed = results.filter((end) => end === 'failed').length
  return {
    passed: results.filter((end) => end === 'passed').length,
    failed: failed === 0 && code !== 0 ? 1 : failed,
  }
}
