// The one door of npm's commands. It runs on whatever Node npm runs on, 18 or later, before anything is
// installed: no packages and nothing newer here or in the files it imports.
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkAll } from './checks.mjs'
import { runChild } from './child.mjs'
import { provideChromium } from './chromium.mjs'
import { build, provideNode, vite } from './setup.mjs'
import { complaint, told } from './step.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Each returns the exit code. @type {Record<string, (args: string[]) => Promise<number>>} */
const commands = {
  start: (args) => runReady('dist/server.js', args),
  claim: (args) => runReady('dist/server.js', ['claim', ...args], ['server']),
  bench: (args) => runReady('bench/run.ts', args),
  'bench:webapp': async (args) => {
    await provideChromium(await provideNode(root))
    return await runReady('bench/webapp/run.ts', args)
  },
  sandbox: (args) => runReady('sandbox/alone.ts', args, ['sandbox']),
  // From its sources: whoever puts a backup back needs no build for it.
  restore: (args) => runReady('server/restore.ts', args, []),
  dev: watch,
  test,
}

/** @param {string} script @param {string[]} args @param {string[]} [needed] what is built for it; all when left out */
async function runReady(script, args, needed) {
  const node = await provideNode(root)
  await build(root, node, needed)
  return (await runChild(node, [script, ...args])).code
}

/** Whatever is saved is bundled anew, and the server starts again with it. @param {string[]} args */
async function watch(args) {
  const node = await provideNode(root)
  await build(root, node)
  // From here on the outputs change without the set-up knowing.
  for (const name of ['server', 'webapp', 'sandbox']) rmSync(join(root, `dist/.${name}`), { force: true })
  const ended = await Promise.all([
    runChild(node, [...vite, '--watch', '--config', 'vite.server.config.ts']),
    runChild(node, [...vite, '--watch']),
    runChild(node, [...vite, '--watch', '--config', 'vite.sandbox.config.ts']),
    runChild(node, ['--watch', 'dist/server.js', ...args]),
  ])
  return Math.max(...ended.map(({ code }) => code))
}

/** Last comes one line with the counts, whatever happened. @param {string[]} args */
async function test(args) {
  const { passed, failed } = await checkAll(root, args).catch((error) => {
    console.error(told(error))
    return { passed: 0, failed: 1 }
  })
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

async function main() {
  const [name = '', ...args] = process.argv.slice(2)
  const command = commands[name]
  if (command === undefined)
    throw complaint(
      `Run it as npm start, npm test, npm run dev, npm run claim, npm run bench or npm run sandbox.`,
    )
  process.chdir(root)
  return await command(args)
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(told(error))
    process.exit(1)
  },
)
