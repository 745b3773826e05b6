// Middleware one after the other, each called by the one before it. grammY puts them into each other instead, so that every
// update climbs a tower as high as there are features, and comes down again.
import type { MiddlewareFn } from 'grammy'
import type { BotContext } from './context.ts'

type Work = MiddlewareFn<BotContext>

export function inTurn(...works: readonly Work[]): Work {
  return (ctx, next) => {
    const goOn = (index: number): ReturnType<Work> => {
      const work = works[index]
      return work === undefined ? next() : work(ctx, () => goOn(index + 1) as Promise<void>)
    }
    return goOn(0)
  }
}
