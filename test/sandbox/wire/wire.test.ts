import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseAtomFeed } from 'feedsmith'
import { afterEach, expect, test } from 'vitest'
import { type SampleWire, startSampleWire } from '../../../src/sandbox/wire/wire.ts'

const wires: SampleWire[] = []
const start = Date.parse('2026-03-01T12:00:00Z')
let nowMs = start

afterEach(async () => {
  await Promise.all(wires.splice(0).map((wire) => wire.close()))
})

async function open(options: Parameters<typeof startSampleWire>[0] = {}): Promise<SampleWire> {
  const wire = await startSampleWire({ now: () => new Date(nowMs), ...options })
  wires.push(wire)
  return wire
}

async function stop(wire: SampleWire): Promise<void> {
  wires.splice(wires.indexOf(wire), 1)
  await wire.close()
}

async function read(url: string): Promise<string> {
  const response = await fetch(url)
  expect(response.status).toBe(200)
  return response.text()
}

async function entries(wire: SampleWire) {
  return parseAtomFeed(await read(wire.feedUrl)).entries ?? []
}

async function page(wire: SampleWire, slug: string) {
  const html = await read(`${wire.siteUrl}/news/${slug}`)
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? ''
  return { html, article: JSON.parse(json) }
}

const at = (seconds: number) => {
  nowMs = start + seconds * 1_000
}

test('the play goes from a bulletin to a withdrawn flash', async () => {
  at(0)
  const wire = await open()
  expect(await entries(wire)).toEqual([])
  expect(await read(wire.siteUrl)).toContain('The presses are warming up.')

  at(2)
  const [first] = await entries(wire)
  expect(first?.categories?.[0]).toEqual({ term: 'urgency:2', label: 'BREAKING' })
  const report = await page(wire, 'port-brisa-sea-gate')
  expect(report.html).toContain('about 2,400 people')
  expect(report.article.dateModified).toBe('2026-03-01T12:00:01.000Z')

  at(13)
  const update = await page(wire, 'port-brisa-sea-gate')
  expect(update.html).toContain('about 6,100 people')
  expect(update.html).toContain('Emergency Minister Salome Arkady')
  expect(update.article.datePublished).toBe(report.article.datePublished)
  expect(update.article.dateModified).toBe('2026-03-01T12:00:12.000Z')

  at(23)
  const tidied = await page(wire, 'port-brisa-sea-gate')
  expect(bare(tidied.html)).toBe(bare(update.html))
  expect(tidied.html).not.toBe(update.html)

  at(33)
  const corrected = await page(wire, 'port-brisa-sea-gate')
  expect(corrected.html).toContain('Correction: An earlier version of this report misstated')
  expect(corrected.html).toContain('The surge reached 3.4 meters')
  expect(corrected.article.correction['@type']).toBe('CorrectionComment')

  at(43)
  const both = await entries(wire)
  expect(both.map(({ id }) => id)).toEqual([expect.stringContaining('varn'), first?.id])
  expect(both[0]?.categories?.[0]?.term).toBe('urgency:1')

  at(600)
  const withdrawn = await page(wire, 'prime-minister-varn')
  expect(withdrawn.html).toContain('<p>This story has been withdrawn.</p>')
  expect(withdrawn.html).not.toContain('political earthquake')
  expect(withdrawn.article.creativeWorkStatus).toBe('Withdrawn')
  expect((await entries(wire)).map(({ id }) => id)).toEqual(both.map(({ id }) => id))
})

/** The words of the body: no marks, no times. */
function bare(html: string): string {
  const body = /<div class="body">.*?<\/div>/s.exec(html)?.[0] ?? ''
  return body.replace(/&#39;|&quot;|[^\p{L}\p{N}]/gu, '')
}

test('what has not changed is not sent again', async () => {
  at(0)
  const wire = await open()
  at(2)
  const tag = (await fetch(wire.feedUrl)).headers.get('etag') ?? ''
  const again = () => fetch(wire.feedUrl, { headers: { 'if-none-match': tag } })
  expect((await again()).status).toBe(304)
  at(13)
  expect((await again()).status).toBe(200)
})

test('a restart goes on where the play was, with the same times and ids', async () => {
  const stateFile = join(await mkdtemp(join(tmpdir(), 'wire-')), 'wire.json')
  at(0)
  const wire = await open({ stateFile })
  at(14)
  const before = await page(wire, 'port-brisa-sea-gate')
  const [entry] = await entries(wire)
  await stop(wire)

  at(3_600)
  const later = await open({ stateFile, startDelayMs: 5_000 })
  const after = await page(later, 'port-brisa-sea-gate')
  expect(after.article.dateModified).toBe(before.article.dateModified)
  expect((await entries(later))[0]?.id).toBe(entry?.id)
  at(3_612)
  expect(await entries(later)).toEqual([
    expect.objectContaining({ updated: before.article.dateModified }),
  ])
  at(3_614)
  expect((await page(later, 'port-brisa-sea-gate')).article.dateModified).not.toBe(
    before.article.dateModified,
  )
})

test('after the end it stays at the end', async () => {
  const stateFile = join(await mkdtemp(join(tmpdir(), 'wire-')), 'wire.json')
  at(0)
  const wire = await open({ stateFile })
  at(70)
  const before = await entries(wire)
  await stop(wire)
  const state = JSON.parse(await readFile(stateFile, 'utf8'))
  expect(state.shownAt).toHaveLength(wire.scenes.length)
  const later = await open({ stateFile })
  expect((await entries(later)).map(({ updated }) => updated)).toEqual(
    before.map(({ updated }) => updated),
  )
})

test('a port that is taken does not stop it', async () => {
  const first = await open()
  const second = await open({ port: Number(new URL(first.siteUrl).port) })
  expect(second.siteUrl).not.toBe(first.siteUrl)
  await read(second.siteUrl)
})

test('a broken state file starts the play again', async () => {
  const stateFile = join(await mkdtemp(join(tmpdir(), 'wire-')), 'wire.json')
  await writeFile(stateFile, '{"elapsedMs":')
  at(0)
  expect(await entries(await open({ stateFile }))).toEqual([])
})

test.each(['sea-gate.png', 'parliament.png'])('%s is a picture', async (file) => {
  const wire = await open()
  const response = await fetch(`${wire.siteUrl}/pictures/${file}`)
  expect(response.headers.get('content-type')).toBe('image/png')
  expect(
    Buffer.from(await response.arrayBuffer())
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG')
})

test.each(['news/none', 'pictures/none.png', 'pictures/..%2fwire.ts'])(
  '%s is not there',
  async (path) => {
    const wire = await open()
    expect((await fetch(`${wire.siteUrl}/${path}`)).status).toBe(404)
  },
)
