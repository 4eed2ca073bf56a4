/** Articles of 5,000 characters per second of CPU, and the cost of twice the text: `node --import tsx bench/quotes/speed.ts`. */
import { cpuUsage, stdout } from 'node:process'
import { extractQuotes } from '../../src/core/quote/extract.ts'
import { findByPattern } from './baseline.ts'
import { toArticle } from './gold.ts'

/** Fiction with the mix of a news page: a third of the paragraphs quote somebody. */
const paragraphs = [
  'The Harbor Board said Tuesday that a “small number” of piers on the northern side of the bay had been closed since the storm.',
  '“We remain concerned that the old bridge will not stand another winter like the last one,” harbor director Mira Sandoval told reporters.',
  'The bridge, which was built by the Renn brothers almost ninety years ago, carries about 12,000 people to the islands every day, most of them on foot.',
  'Asked by the Pier Gazette whether the ferry would take its place, Mayor Otto Renn replied, “If the sea is calm, yes.”',
  'Nobody was hurt when the first plank fell. Workers from the yard at Low Haven put up a fence, and two boats were sent to look for more wood in the water.',
  'Sandoval, a former diver who knows the piers well, said the damage was a sign of “growing neglect” by the county. She added that repairs would take months.',
  'The county did not give further details on the cost of the work or on the companies that it had asked for help in the week after the storm.',
]

function textOf(length: number): string {
  let text = ''
  for (let turn = 0; text.length < length; turn++)
    text += `${paragraphs[turn % paragraphs.length]}\n\n`
  return text.slice(0, length)
}

function cpuMs(run: () => unknown, rounds: number): number {
  const before = cpuUsage()
  for (let round = 0; round < rounds; round++) run()
  const { user, system } = cpuUsage(before)
  return (user + system) / 1_000 / rounds
}

const page = { id: 'page', text: textOf(5_000), quotes: [] }
const article = toArticle(page, 'en')
cpuMs(() => extractQuotes(article), 500)
const ours = 1_000 / cpuMs(() => extractQuotes(article), 1_000)
const baseline = 1_000 / cpuMs(() => findByPattern(page), 1_000)
stdout.write(
  `articles/s: baseline ${baseline.toFixed(0)}, ours ${ours.toFixed(0)}, ratio ${(ours / baseline).toFixed(2)}\n`,
)

const hostile = [
  '“a, he said ',
  '"',
  "' ",
  '“a” , ',
  'Ann Porter of ',
  'a\n\n“b\n\n',
  '王说：“a”',
  '( ',
  'dit-il, «a, dit il, ',
]
const makers = [
  textOf,
  ...hostile.map((piece) => (length: number) => piece.repeat(length / piece.length)),
]
for (const make of makers) {
  const times = [62_500, 125_000, 250_000, 500_000].map((length) => {
    const grown = toArticle({ id: '', text: make(length), quotes: [] }, undefined)
    return cpuMs(() => extractQuotes(grown), 1)
  })
  const growth = times.slice(1).map((time, index) => (time / (times[index] ?? time)).toFixed(1))
  stdout.write(
    `${JSON.stringify(make(12).slice(0, 12)).padEnd(22)} doubling costs ×${growth.join(' ×')}, 500 KB in ${times.at(-1)?.toFixed(0)} ms\n`,
  )
}
