import { expect, test } from 'vitest'
import { memoryDb } from '#test/support/shop.ts'

test('hides values from the planner and nothing else', () => {
  const { $client } = memoryDb()
  const statement = $client.prepare(`select ? || '?' || 'it''s?' as "a?b", typeof(?) where ? > 1 limit ?`)
  expect(statement.source).toBe(`select +? || '?' || 'it''s?' as "a?b", typeof(+?) where +? > 1 limit +?`)
  expect(statement.raw().get('why', 'text', 2, 1)).toEqual(["why?it's?", 'text'])
  expect(
    $client.prepare('select typeof(?), typeof(?), typeof(?)').raw().get(1.5, null, new Uint8Array(2)),
  ).toEqual(['real', 'null', 'blob'])
})

test('still finds rows by index', () => {
  const { $client } = memoryDb()
  const plan = $client
    .prepare('explain query plan select * from products where status = ? and published_at < ?')
    .all('', 1)
  expect(JSON.stringify(plan)).toContain(
    'SEARCH products USING INDEX products_new (status=? AND published_at<?)',
  )
})
