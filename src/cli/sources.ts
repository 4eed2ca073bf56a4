import { readFile, writeFile } from 'node:fs/promises'
import { type Command, InvalidArgumentError } from 'commander'
import { parseOpml, renderOpml } from '../intake/opml.ts'
import { ParseError } from '../intake/parse-error.ts'
import type { SourceReport } from '../ports/source-desk.ts'
import type { CliContext } from './cli.ts'
import { parsePort } from './parse-port.ts'
import { sayPast, saySources } from './say-sources.ts'
import { type DeskOptions, withDesk } from './sources-client.ts'
import { addSourcesTest } from './sources-test.ts'
import { toFileFault, UserError } from './user-error.ts'

type AddOptions = DeskOptions & {
  readonly id?: string
  readonly name?: string
  readonly kind?: string
  readonly language?: string
  readonly poll?: string | { readonly from: string; readonly to: string }
  readonly trust?: string
}

export function addSources(program: Command, context: CliContext): void {
  const sources = program
    .command('sources')
    .description(
      'see and change what is watched; of the running bot, or of its store when none runs',
    )
  const command = (words: string, description: string) =>
    sources
      .command(words)
      .description(description)
      .option('--config <file>', 'configuration (config/tenbells.yaml unless you say)')
      .option('--data <folder>', 'where the embedded database lives', 'data')
      .option('--port <port>', 'port of the running bot’s console', parsePort, 8787)

  command('list', 'all sources and how they are')
    .option('--json', 'print JSON')
    .action(async (options: DeskOptions & { readonly json?: true }) => {
      const list = await withDesk(options, context, (desk) => desk.list())
      print(options.json ? `${JSON.stringify(list, undefined, 2)}\n` : saySources(list))
    })
  command('show <id>', 'one source and what happened to it').action(
    async (id: string, options: DeskOptions) => {
      print(sayPast(await withDesk(options, context, (desk) => desk.show(id))))
    },
  )
  command('add [url]', 'watch a feed, sitemap or page; or take pushes: --kind push')
    .option('--id <id>', 'your name for it; made of the host unless you say')
    .option('--name <name>', 'what readers see; the host unless you say')
    .option('--kind <kind>', 'feed, sitemap, section, page or push; found out unless you say')
    .option('--language <tag>', 'such as en; found out unless you say')
    .option('--poll <duration>', 'such as 60s, or 15s-30m', parsePoll)
    .option('--trust <trust>', 'low, normal or high')
    .action(async (url: string | undefined, options: AddOptions) => {
      const added = await withDesk(options, context, (desk) => desk.add(toSource(url, options)))
      print(`${added.id} is watched from now on.\n`)
    })
  for (const [verb, done] of [
    ['pause', 'is paused'],
    ['resume', 'is watched again'],
    ['remove', 'is removed; what it brought stays'],
  ] as const)
    command(`${verb} <id>`, `${verb} a source`).action(async (id: string, options: DeskOptions) => {
      await withDesk(options, context, (desk) => desk[verb](id))
      print(`${id} ${done}.\n`)
    })
  command('import <file>', 'watch all feeds of an OPML file').action(importOpml(context))
  command('export [file]', 'print all feeds as OPML, or write them to a file').action(
    async (file: string | undefined, options: DeskOptions) => {
      const list = await withDesk(options, context, (desk) => desk.list())
      const opml = toOpml(list.filter(isFeed))
      for (const { id, kind, url } of list.filter((each) => !isFeed(each)))
        if (url !== null) process.stderr.write(`${id} is a ${kind}, and OPML takes feeds alone\n`)
      if (file === undefined) print(opml)
      else await writeFile(file, opml)
    },
  )
  addSourcesTest(
    command('test <source>', 'show what would be taken of an id or an address'),
    context,
  )
}

function print(text: string): void {
  process.stdout.write(text)
}

function parsePoll(value: string): AddOptions['poll'] {
  const [from, to, ...more] = value.split('-')
  if (from === undefined || more.length > 0)
    throw new InvalidArgumentError('Expected a duration such as 60s, or two such as 15s-30m.')
  return to === undefined ? from : { from, to }
}

function toSource(url: string | undefined, options: AddOptions) {
  if (url !== undefined && !(/^https?:/i.test(url) && URL.canParse(url)))
    throw new UserError(
      `${url}: expected an http or https address, such as https://news.example/feed.xml`,
    )
  const site = url && new URL(url).hostname.replace(/^www\./, '')
  const { id = site && toSlug(site), name = site, kind, language, poll, trust } = options
  return { id, name, url, kind, language, poll, trust }
}

function toSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
}

/** What cannot be added is told; the others are added all the same. */
function importOpml(context: CliContext) {
  return async (file: string, options: DeskOptions): Promise<void> => {
    const { feeds, faults } = await readOpml(file)
    const refused = [...faults]
    await withDesk(options, context, async (desk) => {
      const known = await desk.list()
      const ids = new Set(known.map(({ id }) => id))
      const urls = new Set(known.map(({ url }) => url))
      for (const { url, title, language } of feeds) {
        if (urls.has(url)) {
          refused.push(`${url}: is watched already`)
          continue
        }
        const name = title ?? new URL(url).hostname
        const id = findFree(toSlug(name) || 'feed', ids)
        ids.add(id)
        await desk
          .add({ id, name, url, kind: 'feed', ...(language && { language }) })
          .catch((error: unknown) => {
            if (!(error instanceof Error)) throw error
            refused.push(`${url}: ${error.message}`)
          })
      }
    })
    const total = feeds.length + faults.length
    print(`${total - refused.length} of ${total} feeds are watched from now on.\n`)
    for (const each of refused) process.stderr.write(`${each}\n`)
  }
}

async function readOpml(file: string): Promise<ReturnType<typeof parseOpml>> {
  try {
    return parseOpml(await readFile(file, 'utf8'))
  } catch (error) {
    if (error instanceof ParseError)
      throw new UserError(`${file}: ${error.message}`, { cause: error })
    throw toFileFault(file, error) ?? error
  }
}

function findFree(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  let number = 2
  while (taken.has(`${wanted}-${number}`)) number++
  return `${wanted}-${number}`
}

/** What `import` would take for a feed again. */
function isFeed({ kind, url }: SourceReport): boolean {
  return url !== null && kind !== 'section' && kind !== 'page'
}

function toOpml(list: readonly SourceReport[]): string {
  return renderOpml({
    title: 'Tenbells',
    feeds: list.flatMap(({ url, name, language }) =>
      url === null
        ? []
        : [{ url, title: name, pageUrl: undefined, language: language ?? undefined, folders: [] }],
    ),
  })
}
