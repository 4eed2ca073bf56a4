import { expect, test } from 'vitest'
import type { Message } from '../../src/core/message.ts'
import { createRenderMemo } from '../../src/core/render-memo.ts'
import type { Style } from '../../src/core/style.ts'

const message = (text: string): Message => ({
  ...{ tone: 'routine', parts: [], image: undefined, links: [], actions: [] },
  title: { label: undefined, text },
})

test('what says the same is laid out once for each style', () => {
  let count = 0
  const render = createRenderMemo((said, style) => {
    count += 1
    return `${JSON.stringify(said.title.text)} ${style.layout} ${style.language}`
  })
  const dam = message('Dam breaks')
  const styles: readonly Partial<Style>[] = [{}, { layout: 'compact' }, { language: 'ar' }]
  const asPlaces = styles.map((style, n) => ({ ...style, platform: 'discord', channel: String(n) }))
  const first = styles.map((style) => render(dam, style))
  expect(asPlaces.map((place) => render(dam, place))).toEqual(first)
  expect(new Set(first).size).toBe(3)
  expect(count).toBe(3)
  expect(render(message('Dam breaks'))).toBe(first[0])
  expect(count).toBe(3)
  render(message('Dam holds'))
  expect(count).toBe(4)
})

test('only the newest layouts are kept', () => {
  let count = 0
  const render = createRenderMemo(({ title }) => {
    count += 1
    return title
  })
  for (let n = 0; n < 300; n++) render(message(`Dam ${n} breaks`))
  render(message('Dam 299 breaks'))
  expect(count).toBe(300)
  render(message('Dam 0 breaks'))
  expect(count).toBe(301)
})
