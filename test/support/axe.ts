// What axe-core finds wrong with a page for whoever cannot see or use it as others do.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** A line for each place. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(source)
  await page.evaluate(layFlat)
  const results = await page.evaluate(async (values): Promise<AxeResults> => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }
    return await axe.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] })
  }, levels)
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) =>
        `${id}: ${target.join(' ')}: ${failureSummary.split('\n').slice(1).join(' ')}`,
    ),
  )
}

/** Runs in the page. What sticks to an edge covers others only until one scrolls: for their sizes it lies where it belongs. */
function layFlat(): void {
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (getComputedStyle(element).position === 'sticky') element.style.position = 'static'
  }
}
