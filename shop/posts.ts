// Which messages of the bot show what, so that they are edited where they stand and an answer to them is understood.
// Never knows what they say.
import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { posts } from '#db/schema/chat.ts'
import type { PostKind } from '#db/schema/kinds.ts'

export type Post = typeof posts.$inferSelect
type NewPost = Omit<Post, 'id' | 'postedAt'>

/** The same message may come to show something else. */
export function notePost(db: Db, post: NewPost, now: number): void {
  const row = { ...post, postedAt: now }
  db.insert(posts)
    .values(row)
    .onConflictDoUpdate({ target: [posts.chatId, posts.messageId], set: row })
    .run()
}

export function findPost(db: Db, chatId: number, messageId: number): Post | undefined {
  return db
    .select()
    .from(posts)
    .where(and(eq(posts.chatId, chatId), eq(posts.messageId, messageId)))
    .get()
}

/** Where it is shown, oldest first. */
export function listPosts(db: Db, kind: PostKind, subjectId: number): Post[] {
  return db
    .select()
    .from(posts)
    .where(and(eq(posts.kind, kind), eq(posts.subjectId, subjectId)))
    .orderBy(posts.id)
    .all()
}

/** As a recipient is written: the chat, and the topic after a slash. */
export function placeOfPost({ chatId, topicId }: Pick<Post, 'chatId' | 'topicId'>): string {
  return topicId === null ? String(chatId) : `${chatId}/${topicId}`
}

export function forgetPost(db: Db, id: number): void {
  db.delete(posts).where(eq(posts.id, id)).run()
}

/** Of one kind in one chat. */
export function forgetPosts(db: Db, kind: PostKind, chatId: number): void {
  db.delete(posts)
    .where(and(eq(posts.kind, kind), eq(posts.chatId, chatId)))
    .run()
}
