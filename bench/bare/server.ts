// The least that could answer: Hono over better-sqlite3, one table, one query. The limit for start and memory.
import { serve } from '@hono/node-server'
import Database from 'better-sqlite3'
import { Hono } from 'hono'

const client = new Database(`${process.env.DATA_DIR}/bare.sqlite`)
client.pragma('journal_mode = WAL')
client.pragma('synchronous = FULL')
client.exec('create table if not exists things (id integer primary key, title text)')
const find = client.prepare('select count(*) as things from things')

const app = new Hono().get('/healthz', (c) => c.json(find.get() as { things: number }))
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env.PORT) })
