import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { dropDeadNode, findNode, outputOf, packagesOf, type Target, targets } from '../../scripts/setup.mjs'

function project() {
  const root = mkdtempSync(join(tmpdir(), 'kiosk-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const write = (path: string, content = '') => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
    return join(root, path)
  }
  write('package.json', JSON.stringify({ optionalDependencies: { 'node-here-x64': '^24.0.0', sharp: '*' } }))
  return { root, write }
}

const program = process.platform === 'win32' ? 'node.exe' : 'node'

test('takes the packaged Node even if the outer one would do', () => {
  const { root, write } = project()
  const file = write(`node_modules/node-here-x64/bin/${program}`)
  expect(findNode(root, { version: '26.1.0', file: '/usr/bin/node' })).toBe(file)
})

test('takes the outer Node where npm has none, if it is new enough', () => {
  const { root } = project()
  expect(findNode(root, { version: '24.0.0', file: '/usr/bin/node' })).toBe('/usr/bin/node')
})

test.each([
  ['puts away a packaged Node that does not start', 'exit 127', false],
  ['keeps one that does', 'echo v24.0.0', true],
])('%s', (_, script, kept) => {
  const { root, write } = project()
  const files = ['node_modules/node-here-x64/bin/node', 'node_modules/.bin/node'].map((path) => {
    const file = write(path, `#!/bin/sh\n${script}\n`)
    chmodSync(file, 0o755)
    return file
  })
  dropDeadNode(root)
  expect(files.map((file) => existsSync(file))).toEqual([kept, kept])
})

test('says what to install where there is no Node that will do', () => {
  const { root } = project()
  expect(() => findNode(root, { version: '22.9.0', file: '/usr/bin/node' })).toThrow(
    /yours is 22\.9\.0\. Install Node 24 from/,
  )
})

test('installs anew when the lock file or package.json changed', () => {
  const { root, write } = project()
  const prints = [packagesOf(root).print]
  write('package-lock.json', '{}')
  prints.push(packagesOf(root).print)
  write('package.json', '{}')
  prints.push(packagesOf(root).print)
  expect(new Set(prints).size).toBe(3)
})

test.each<[string, string[]]>([
  ['shop/cart.ts', ['server', 'webapp', 'sandbox']],
  ['server/routes/cart.ts', ['server']],
  ['db/open.ts', ['server']],
  ['db/demo/goods.ts', ['server', 'demo']],
  ['locales/ru/shop.ftl', ['server', 'webapp', 'sandbox']],
  ['webapp/shop/Cart.tsx', ['server', 'webapp']],
  ['sandbox/page/Phone.tsx', ['server', 'sandbox']],
  ['scripts/demo-pictures.ts', ['demo']],
  ['package-lock.json', ['server', 'webapp', 'sandbox']],
  ['test/shop/cart.test.ts', []],
])('a change of %s asks for %j', (path, expected) => {
  const { root, write } = project()
  const printOf = (target: Target) => outputOf(root, target).print
  const before = new Map(targets.map((target) => [target.name, printOf(target)]))
  write(path, 'changed')
  const stale = targets.filter((target) => printOf(target) !== before.get(target.name))
  expect(stale.map(({ name }) => name)).toEqual(expected)
})
