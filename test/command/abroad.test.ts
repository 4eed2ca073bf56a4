/** Reasons in the reader's language: news and names stand as they are, nothing of ours is English. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCommandCenter } from '../../src/command/command-center.ts'
import { sayAll } from '../../src/core/locale.ts'
import type { Job } from '../../src/job.ts'
import type { CommandCenter } from '../../src/ports/command.ts'
import { type OpenDatabase, openMemory } from '../../src/store/open-database.ts'
import { locales } from '../locales.ts'
import { createWorld, paragraphs } from '../pipeline/world.ts'
import { asker } from './asker.ts'

let opened: OpenDatabase
let center: CommandCenter
let world: Awaited<ReturnType<typeof createWorld>>

const dam = { id: 'dam', headline: 'Dam at Lake Orrin breaks', kicker: 'Breaking' }
const toll = (count: number) => `The flood killed ${count} people in Vell, the mayor said.`

beforeAll(async () => {
  opened = await openMemory()
  world = await createWorld(opened)
  world.topics.list = [
    { id: 'dams', words: ['dam'], places: [], atLeast: undefined, atMost: undefined },
  ]
  const moderators = { discord: new Set([asker.userId]), telegram: new Set<string>() }
  const enqueue = async (jobs: readonly Job[]) => void (await world.run(jobs))
  center = createCommandCenter({ ...world.deps, enqueue, version: '1.2.3', moderators })
  await world.publish({ ...dam, paragraphs: [...paragraphs, toll(12)] })
  world.pass(600)
  await world.publish({ ...dam, paragraphs: [...paragraphs, toll(15)] })
  world.pass(600)
  await world.publish({ ...dam, paragraphs: [...paragraphs, toll(14)] })
  world.pass(600)
  world.approval.rules = [
    {
      ...{ sources: [world.source], topics: [], leastLevel: 'routine', approvalCount: 2 },
      ...{ hasUpdates: true, timeOut: undefined },
    },
  ]
  await world.publish({
    ...{ id: 'fair', url: 'https://news.example/fair', headline: 'Book fair opens in Port Halden' },
    paragraphs: ['The fair has 300 publishers from 40 countries, its director said.'],
  })
})
afterAll(() => opened.close())

const answers: readonly (readonly [
  language: string,
  name: string,
  options: Readonly<Record<string, string>>,
  reads: readonly string[],
])[] = [
  [
    ...(['es', 'why', { what: '1' }] as const),
    [
      'primera información; nivel: boletín, porque: Wire lo llama «Breaking»',
      'una cifra bajó: «14 people», antes «15 people»',
      'sus filtros coinciden',
      'una corrección llega a todo sitio donde está la historia',
    ],
  ],
  ['es', 'diff', { what: '1' }, ['una cifra bajó: «14 people», antes «15 people»']],
  ['es', 'queue', {}, ['1 · NOTICIA · fuente wire-', ': hace falta el sí de 2 personas']],
  [
    ...(['ru', 'why', { what: '1' }] as const),
    [
      'первое сообщение; уровень: экстренно, потому что: Wire называет это «Breaking»',
      'число выросло: «15 people», раньше «12 people»',
      'фильтры подходят',
      'исправление приходит всюду, где есть эта история',
    ],
  ],
  ['ru', 'story', { story: '1' }, ['число уменьшилось: «14 people», раньше «15 people»']],
  ['ru', 'queue', {}, ['1 · НОВОСТЬ · источник wire-', ': нужно согласие 2 человек']],
  ['ru', 'follow', { what: 'dam NOT (flood' }, ['не закрыта скобка на знаке 9']],
  [
    ...(['ar', 'why', { what: '1' }] as const),
    ['أول خبر؛ المستوى: نبأ عاجل، والسبب: Wire: يوصف بأنه «Breaking»', 'مرشّحاته مطابقة'],
  ],
  ['ar', 'diff', { what: '1' }, ['انخفض رقم: «14 people»، وكان «15 people»']],
  ['ar', 'queue', {}, ['المصدر wire-', ': تلزم موافقة شخصين']],
]

test.each(answers)('in %s /%s %j says why', async (language, name, options, reads) => {
  world.pass(5)
  const reply = await center.run({ ...asker, name, options })
  const said = JSON.stringify(sayAll(reply.message, locales.find(language)))
  for (const each of reads) expect(said).toContain(each)
})

test('in Spanish it is said what is wrong with a source', async () => {
  const source = await world.store.sources.get(world.source)
  const url = 'https://news.example/feed'
  const lastError = `${url}: no feed could be read: it is a web page; give the address of its feed`
  await world.store.sources.settlePolls([{ ...source, trouble: 'dead', lastError }])
  const { message } = await center.run({ ...asker, name: 'status', options: {} })
  const said = JSON.stringify(sayAll(message, locales.find('es')))
  expect(said).toContain(
    `${url}: no se pudo leer ningún feed: es una página web; da la dirección de su feed`,
  )
})

test('in Russian what is paused is named and listed', async () => {
  world.pass(5)
  const ask = async (name: string, options = {}) =>
    sayAll((await center.run({ ...asker, name, options })).message, locales.find('ru'))
  expect((await ask('pause', { what: 'everything' })).title.text).toBe('Остановлено: всё')
  expect(JSON.stringify((await ask('resume')).parts)).toContain('остановлено · Kim"')
})

test.each([
  [
    'ru',
    'вынесено на решение: предложение 1',
    'открыто: история 1',
    'приостановлено: всё',
    'статья 1: ни о чём похожем не сообщалось',
  ],
  ['ar', 'عرض الاقتراح 1', 'فتح القصة 1', 'إيقاف كل شيء مؤقتاً', 'المقال 1: لم يرد خبر مثله'],
  [
    'es',
    'presentó la propuesta 1',
    'abrió la historia 1',
    'pausó todo',
    'artículo 1: no se ha informado de nada parecido',
  ],
])('in %s the log tells what was done, and from where', async (language, ...reads) => {
  world.pass(5)
  const locale = locales.find(language)
  const reply = await center.run({ ...asker, name: 'audit', options: {} })
  const said = JSON.stringify(sayAll(reply.message, locale))
  for (const each of reads) expect(said).toContain(each)
  const { person, place } = { person: `discord:${asker.userId}`, place: asker.channel }
  expect(said).toContain(locale.say({ phrase: 'audit.from', values: { person, place } }))
})
