/**
 * From a link to the channel by hand: how long the machine takes, and with how many clicks. Needs a bot
 * with its sandbox and sample paper: `npm start`, then
 * `node --import tsx bench/posting/link-to-channel.ts http://127.0.0.1:8787`.
 * A person's own time is not counted: each press follows at once. Ends with 1 where it takes longer than 5 s
 * or more than three clicks, or where what was posted does not stand in a channel.
 */
import { createServer } from 'node:http'
import process, { argv, stdout } from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'

const [bot = 'http://127.0.0.1:8787'] = argv.slice(2)

const most = { ms: 5_000, clicks: 3 } as const
/** Longer than that nobody waits: it does not stand there. */
const patienceMs = 30_000

const messageSchema = z.object({ id: z.string(), text: z.string() })
const channelsSchema = z.object({
  channels: z.array(
    z.object({
      platform: z.string(),
      id: z.string(),
      name: z.string(),
      messages: z.array(messageSchema),
    }),
  ),
})

/** Of events that have nothing in common, or they would continue each other's stories. */
const articles: readonly (readonly [headline: string, lede: string])[] = [
  [
    'Kestrel Bay ferry loses its rudder',
    'Tugs towed the passenger ferry Aurelia back to Kestrel Bay.',
  ],
  [
    'Vell parliament passes water law',
    'Deputies voted by 61 to 38 to ration wells in the dry south.',
  ],
  [
    'Skerry observatory finds a comet',
    'Astronomers saw the icy body beyond Jupiter through a new lens.',
  ],
  [
    'Norrwick bakers end their strike',
    'Union leaders signed a contract that raises night pay by a tenth.',
  ],
  [
    'Orrin museum gets a stolen map back',
    'Detectives recovered the parchment from a garage in the suburbs.',
  ],
  [
    'Brisa striker breaks her ankle',
    'Surgeons expect the national team captain to miss the spring season.',
  ],
  [
    'Halden bans scooters downtown',
    'Riders who ignore the signs pay forty crowns from Thursday on.',
  ],
  [
    'Frost kills half the plum harvest',
    'Growers in the Lomba hills lit candles between the trees in vain.',
  ],
]
const rounds = articles.length / 2

async function read() {
  const answer = await fetch(`${bot}/api/sandbox/channels`)
  return channelsSchema.parse(await answer.json()).channels
}

let clicks = 0

async function input(channel: string, given: Readonly<Record<string, string>>): Promise<void> {
  clicks += 1
  const answer = await fetch(`${bot}/api/sandbox/channels/${encodeURIComponent(channel)}/input`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user: 'Kim', ...given }),
  })
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
}

async function until<Found>(what: string, find: () => Promise<Found | undefined>): Promise<Found> {
  const begun = performance.now()
  while (performance.now() - begun < patienceMs) {
    const found = await find()
    if (found !== undefined) return found
    await wait(10)
  }
  throw new Error(`expected ${what} within ${patienceMs / 1_000} s, and it never stood there`)
}

const stamp = Date.now() % 100_000
const server = createServer((request, response) => {
  const [headline, lede] = articles[Number(request.url?.split('-').at(-1))] ?? []
  response.setHeader('content-type', 'text/html')
  response.end(
    `<!doctype html><html lang="en"><head><title>${headline} ${stamp}</title></head><body><article>
<h1>${headline} ${stamp}</h1><p>${lede}</p></article></body></html>`,
  )
}).listen(0, '127.0.0.1')
await new Promise((resolve) => server.once('listening', resolve))
const address = server.address()
if (address === null || typeof address === 'string') throw new Error('no port')

for (const [turn, platform] of ['discord', 'telegram'].entries()) {
  const room = (await read()).find(
    (each) => each.platform === platform && /^moderators$/i.test(each.name),
  )
  if (room === undefined) throw new Error(`no moderators' room on ${platform}`)
  const took: { read: number; post: number; clicks: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const article = turn * rounds + round
    const headline = `${articles[article]?.[0]} ${stamp}`
    const [begun, before] = [performance.now(), clicks]
    await input(room.id, {
      text: `/post http://127.0.0.1:${address.port}/${stamp}-${article}`,
    })
    const card = await until(`a preview of “${headline}”`, async () =>
      (await read())
        .find(({ id }) => id === room.id)
        ?.messages.findLast(({ text }) => text.includes(`· ${headline}`)),
    )
    const shown = performance.now()
    await input(room.id, { messageId: card.id, button: 'Post' })
    await until(`“${headline}” in a channel`, async () =>
      (await read())
        .filter(({ id }) => id !== room.id)
        .flatMap(({ messages }) => messages)
        .find(({ text }) => !text.startsWith('PREVIEW') && text.includes(`· ${headline}`)),
    )
    took.push({ read: shown - begun, post: performance.now() - shown, clicks: clicks - before })
  }
  const median = (name: 'read' | 'post') =>
    Math.round(took.map((each) => each[name]).toSorted((a, b) => a - b)[rounds >> 1] ?? 0)
  const slowestMs = Math.round(Math.max(...took.map((each) => each.read + each.post)))
  const mostClicks = Math.max(...took.map((each) => each.clicks))
  const isMet = slowestMs < most.ms && mostClicks <= most.clicks
  if (!isMet) process.exitCode = 1
  stdout.write(
    `${platform}: read and shown ${median('read')} ms, posted ${median('post')} ms after the press (median of ${rounds}); the slowest ${slowestMs} ms, ${(slowestMs / most.ms).toFixed(2)} of ${most.ms} ms, in ${mostClicks} of ${most.clicks} clicks: ${isMet ? 'met' : 'missed'}\n`,
  )
}
server.close()
