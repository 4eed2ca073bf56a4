import { flash, withdrawn } from './resignation.ts'
import { corrected, firstReport, grown, tidied } from './sea-gate.ts'
import type { Story } from './story.ts'

/** What the paper changes at one moment: one story, as it stands from then on. */
export type Scene = { readonly atMs: number; readonly title: string; readonly story: Story }

export const scenes: readonly Scene[] = [
  { atMs: 1_000, title: 'A first report, as a bulletin', story: firstReport },
  { atMs: 12_000, title: 'An update: a new figure, a new quote', story: grown },
  { atMs: 22_000, title: 'An edit of commas: nothing is posted', story: tidied },
  { atMs: 32_000, title: 'A correction', story: corrected },
  { atMs: 42_000, title: 'A second story, as a flash', story: flash },
  { atMs: 54_000, title: 'Its retraction', story: withdrawn },
]

/** A story on the site, with the times that the paper gives it. */
export type Published = {
  readonly story: Story
  readonly publishedAt: Date
  readonly modifiedAt: Date
}

/** What the site shows after the scenes that began at `shownAt`, the newest story first. */
export function publish(shownAt: readonly Date[]): readonly Published[] {
  const bySlug = new Map<string, Published>()
  scenes.forEach(({ story }, index) => {
    const at = shownAt[index]
    if (!at) return
    const publishedAt = bySlug.get(story.slug)?.publishedAt ?? at
    bySlug.set(story.slug, { story, publishedAt, modifiedAt: at })
  })
  return [...bySlug.values()].reverse()
}
