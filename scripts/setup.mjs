// Makes a fresh clone ready, and does nothing when it is: packages, Node 24 among them, and what is built of the sources.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fingerprint, isFresh, renew } from './fingerprint.mjs'
import { complaint, step } from './step.mjs'

const needed = 24
const windows = process.platform === 'win32'

/** @typedef {{ name: string, title: string, sources: string[], output: string, command: string[] }} Target */

export const vite = [
  'node_modules/vite/bin/vite.js',
  'build',
  '--logLevel',
  'warn',
  '--configLoader',
  'native',
]
const tools = ['package.json', 'package-lock.json', 'tsconfig.json']

/** @type {Target[]} */
export const targets = [
  {
    name: 'server',
    title: 'Building the server',
    sources: [
      ...tools,
      'vite.server.config.ts',
      'bot',
      'db',
      'locales',
      'sandbox',
      'server',
      'shop',
      'webapp',
    ],
    output: 'server.js',
    command: [...vite, '--config', 'vite.server.config.ts'],
  },
  {
    name: 'webapp',
    title: 'Building the Mini App',
    sources: [...tools, 'vite.config.ts', 'locales', 'shop', 'webapp'],
    output: 'webapp/shop/index.html',
    command: vite,
  },
  {
    name: 'demo',
    title: 'Drawing the demo pictures',
    sources: ['scripts/demo-pictures.ts', 'db/demo'],
    output: 'demo',
    command: ['scripts/demo-pictures.ts'],
  },
]

// Builds need the development packages also where NODE_ENV is production. All binaries come inside the packages:
// without the install scripts npm neither looks for a compiler nor runs other people's code.
const installFlags = [
  '--include=dev',
  '--include=optional',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
]

/**
 * Installs the packages unless exactly these are installed, to the end and for this machine.
 * @param {string} root
 */
export async function install(root) {
  const made = {
    output: join(root, 'node_modules'),
    stamp: join(root, 'node_modules/.installed'),
    print: `${process.platform} ${process.arch} ${fingerprint(root, ['package.json', 'package-lock.json'])}`,
  }
  if (isFresh(made)) return
  await renew(made, async () => {
    const [command, ...args] = npm(process.env)
    await step('Installing the packages', command, [...args, 'ci', ...installFlags])
    dropDeadNode(root)
  })
}

/**
 * The npm that runs us, on its own Node: ours lies in node_modules, which is about to be replaced.
 * @param {NodeJS.ProcessEnv} env
 * @returns {[string, ...string[]]}
 */
function npm({ npm_execpath: cli, npm_node_execpath: node }) {
  return cli?.endsWith('npm-cli.js') && node ? [node, cli] : [windows ? 'npm.cmd' : 'npm']
}

/**
 * Where the package with Node keeps it, if npm has one for this kind of machine.
 * @param {string} root
 */
function packagedNode(root) {
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return Object.keys(optionalDependencies)
    .filter((name) => name.startsWith('node-'))
    .map((name) => join(root, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node'))
    .find((file) => existsSync(file))
}

/**
 * npm cannot tell musl from glibc here and installs a Node that does not start: away with it, since npm would put it first.
 * @param {string} root
 */
function dropDeadNode(root) {
  const file = packagedNode(root)
  if (file === undefined || spawnSync(file, ['--version']).status === 0) return
  rmSync(dirname(dirname(file)), { recursive: true })
  rmSync(join(root, 'node_modules/.bin/node'), { force: true })
}

/**
 * The Node that runs everything of ours, also put first for whatever looks for `node` by name.
 * @param {string} root
 * @param {{ version: string, file: string }} [outer]
 */
export function useNode(root, outer = { version: process.versions.node, file: process.execPath }) {
  const packaged = packagedNode(root)
  if (packaged === undefined && Number.parseInt(outer.version, 10) < needed) {
    throw complaint(
      `Kiosk runs on Node ${needed}. npm has none for this machine (${process.platform} ${process.arch}), and yours is ${outer.version}: ` +
        `install Node ${needed} from https://nodejs.org and run this again.`,
    )
  }
  const node = packaged ?? outer.file
  process.env.PATH = dirname(node) + delimiter + process.env.PATH
  return node
}

/**
 * Builds what is missing or older than its sources.
 * @param {string} root
 * @param {string} node
 */
export async function build(root, node) {
  for (const { name, title, sources, output, command } of targets) {
    const made = {
      output: join(root, 'dist', output),
      stamp: join(root, `dist/.${name}`),
      print: fingerprint(root, sources),
    }
    if (!isFresh(made)) await renew(made, () => step(title, node, command))
  }
}
