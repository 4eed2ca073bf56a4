/** The play as the bot reads it: an honest engine must call each scene what it is, with no special case. */
import { expect, test } from 'vitest'
import { composeAlert } from '../../../src/core/alert/compose.ts'
import { decideOwnLevel } from '../../../src/core/alert/level.ts'
import { classifyRevision } from '../../../src/core/change/classify.ts'
import type { RevisionText } from '../../../src/core/change/revision-text.ts'
import { layOut, newsKinds, type StoryId } from '../../../src/core/model.ts'
import { extractQuotes } from '../../../src/core/quote/extract.ts'
import { ground } from '../../../src/core/summary/ground.ts'
import { parseFeed, toRecord } from '../../../src/intake/feed.ts'
import { complete } from '../../../src/intake/intake.ts'
import { parsePage } from '../../../src/intake/page.ts'
import { scenes } from '../../../src/sandbox/wire/scenes.ts'
import { type SampleWire, startSampleWire } from '../../../src/sandbox/wire/wire.ts'

async function readNewest(wire: SampleWire): Promise<RevisionText> {
  const feed = parseFeed(await (await fetch(wire.feedUrl)).text(), {
    url: wire.feedUrl,
    now: new Date(),
  }).entries
  const [newest] = feed.map((entry) => toRecord(entry, 'sample'))
  if (!newest?.url) throw new Error('the feed is empty')
  const html = await (await fetch(newest.url)).text()
  const page = parsePage(html, { source: 'sample', id: newest.id, url: newest.url })
  const record = complete(page.record, newest)
  const article = layOut(record)
  return { record, article, quotes: extractQuotes(article) }
}

function messagesOf(revision: RevisionText, before: RevisionText | undefined, name: string) {
  const { level } = decideOwnLevel(revision.record)
  const change = before && classifyRevision(before, revision)
  const kind = change ? newsKinds.find((each) => each === change.change) : 'first'
  const read = change ? change.change : level
  if (!kind) return { read, messages: [] }
  const now = new Date()
  const { standing, note } = composeAlert({
    kind,
    level,
    // as: the story is this test's own
    storyId: 1 as StoryId,
    revision,
    before,
    change,
    sourceName: name,
    others: [],
    raisedBy: {
      record: revision.record,
      article: revision.article,
      sourceName: name,
      isCopy: false,
    },
    posted: [],
    postedAt: now,
    now,
  })
  return { read, messages: note ? [standing, note] : [standing] }
}

test('each scene is read as what it is, and every alert is grounded', async () => {
  const start = Date.parse('2026-03-01T12:00:00Z')
  let nowMs = start
  const wire = await startSampleWire({ now: () => new Date(nowMs) })
  const readings: string[] = []
  const known = new Map<string, RevisionText>()
  for (const { atMs } of scenes) {
    nowMs = start + atMs + 1
    const revision = await readNewest(wire)
    const before = known.get(revision.record.id)
    const { read, messages } = messagesOf(revision, before, wire.name)
    readings.push(read)
    const records = [revision.record]
    const sources = {
      records,
      earlier: before ? [before.record] : [],
      names: { sample: wire.name },
    }
    for (const message of messages) expect(ground(message, sources)).toEqual({ kind: 'grounded' })
    known.set(revision.record.id, revision)
  }
  await wire.close()
  expect(readings).toEqual(['bulletin', 'update', 'edit', 'correction', 'flash', 'retraction'])
})
