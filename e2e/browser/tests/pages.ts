import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']

/** Waits until the page shows what it has loaded. The live stream never ends, so the network is never idle. */
export async function settled(page: Page) {
  await expect(page.locator('h1')).toBeVisible()
  await expect(page.getByTestId('loading')).toHaveCount(0)
}

/** Holds the page as it stands to WCAG 2.1 AA. */
export async function accessible(page: Page, where = page.url()) {
  const found = await new AxeBuilder({ page }).withTags(RULES).analyze()
  const violations = found.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary}`).join('; ')}`,
  )
  expect.soft(violations, where).toEqual([])
}

/** Nothing may stick out of a phone's width. */
export async function fitsTheScreen(page: Page, where = page.url()) {
  // a chart follows a new width one frame later
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), {
      message: `${where}: px beyond the right edge`,
    })
    .toBeLessThanOrEqual(0)
}

/**
 * Large letters must not leave a column so narrow that a sentence stands letter under letter: no text of some length
 * has fewer than four letters to a line on average.
 */
export async function legible(page: Page, where = page.url()) {
  const narrow = await page.evaluate(() => {
    const found: string[] = []
    const texts = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const text = texts.currentNode.textContent!.trim()
      const around = texts.currentNode.parentElement!
      if (text.length < 6 || !around.checkVisibility() || around.closest('.sr-only, option')) continue
      const range = document.createRange()
      range.selectNodeContents(texts.currentNode)
      const lines = new Set([...range.getClientRects()].map((line) => Math.round(line.top))).size
      if (lines > 2 && text.length / lines < 4) found.push(`${text} on ${lines} lines`)
    }
    return found
  })
  expect.soft(narrow, where).toEqual([])
}

/** Text that needs more than one line has the whole width: nothing else that is read stands beside it. */
export async function inOneColumn(page: Page, where = page.url()) {
  const beside = await page.evaluate(() => {
    const main = document.querySelector('main')!
    const blocks: { text: string; box: DOMRect; lines: number }[] = []
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const text = texts.currentNode.textContent!.trim()
      const around = texts.currentNode.parentElement!
      if (!text || !around.checkVisibility() || around.closest('.sr-only, option, svg, .leaflet-container'))
        continue
      const range = document.createRange()
      range.selectNodeContents(texts.currentNode)
      const lines = new Set([...range.getClientRects()].map((line) => Math.round(line.top))).size
      blocks.push({ text, box: range.getBoundingClientRect(), lines })
    }
    const level = (a: DOMRect, b: DOMRect) => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 8
    const apart = (a: DOMRect, b: DOMRect) => a.right <= b.left + 1 || b.right <= a.left + 1
    return blocks
      .filter((one) => one.lines > 1)
      .flatMap((one) =>
        blocks
          .filter((other) => other !== one && level(one.box, other.box) && apart(one.box, other.box))
          .map((other) => `“${other.text}” beside “${one.text}”`),
      )
  })
  expect.soft(beside, where).toEqual([])
}

/** What is pressed is large enough for an unsteady finger; a link inside a sentence is part of its line. */
export async function largeTargets(page: Page, least: number, where = page.url()) {
  const small = await page.evaluate((px) => {
    const controls = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary',
    )
    return [...controls]
      .filter((one) => one.checkVisibility() && !one.closest('.sr-only, .skip, .leaflet-container'))
      .filter((one) => getComputedStyle(one).display !== 'inline')
      .map((one) => (one.matches('input') ? (one.closest('label') ?? one) : one))
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.height > 0 && (box.height < px - 0.5 || box.width < px - 0.5))
      .map(
        ({ one, box }) => `${Math.round(box.width)}×${Math.round(box.height)} ${one.outerHTML.slice(0, 110)}`,
      )
  }, least)
  expect.soft([...new Set(small)], where).toEqual([])
}

/** Clicks what is drawn by its label, where the input itself has no size. */
export async function pick(option: Locator) {
  await option.evaluate((node) => {
    const input = node instanceof HTMLInputElement ? node : node.querySelector('input')
    ;(input ?? (node as HTMLElement)).click()
  })
}
