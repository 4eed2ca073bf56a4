/** `sources test`: what would be taken, from where each field came, and how it would look. */
import type { Command } from 'commander'
import { layOut, type NewsRecord, sourceKinds } from '../core/model.ts'
import { createFetcher } from '../intake/fetch-url.ts'
import { createIntake } from '../intake/intake.ts'
import { createPagePool } from '../intake/page-pool.ts'
import { readLocales } from '../locales.ts'
import { type FeedItem, FetchError, type FetchedItems, type Intake } from '../ports/intake.ts'
import type { CliContext } from './cli.ts'
import { inspectArticle } from './inspection.ts'
import { paint } from './paint.ts'
import { sayInspection } from './say-inspection.ts'
import { type DeskOptions, loadSourceConfig, withDesk } from './sources-client.ts'
import { UserError } from './user-error.ts'

type TestOptions = DeskOptions & { readonly kind?: string }
type Tested = Parameters<Intake['fetchItems']>[0]

const shownEntries = 10

export function addSourcesTest(command: Command, context: CliContext): void {
  command
    .option('--kind <kind>', 'feed, sitemap, section or page; found out unless you say')
    .action(async (given: string, options: TestOptions) => {
      const source = await findSource(given, options, context)
      const { contact } = await loadSourceConfig(options, context)
      const fetcher = createFetcher({
        // A person at the terminal may look at a page of their own machine.
        allowLoopback: true,
        userAgent: `Tenbells/${context.version}`,
        contact,
      })
      const pages = createPagePool()
      try {
        process.stdout.write(await test(source, createIntake(fetcher, pages)))
      } catch (error) {
        if (error instanceof FetchError)
          throw new UserError(`${source.id}: ${error.reason}: ${error.message}`, { cause: error })
        throw error
      } finally {
        await pages.close()
        await fetcher.close()
      }
    })
}

async function findSource(
  given: string,
  options: TestOptions,
  context: CliContext,
): Promise<Tested> {
  const kind = sourceKinds.find((each) => each === options.kind)
  if (options.kind !== undefined && kind === undefined)
    throw new UserError(`--kind: expected one of ${sourceKinds.join(', ')}, came ${options.kind}`)
  const unseen = { etag: undefined, lastModified: undefined }
  if (/^https?:\/\//i.test(given))
    return { ...unseen, id: 'test', url: given, kind, language: undefined }
  const { sources } = await loadSourceConfig(options, context)
  const configured = sources.find(({ id }) => id === given)
  if (configured?.url !== undefined)
    return { ...unseen, ...configured, url: configured.url, kind: kind ?? configured.kind }
  const { source } = await withDesk(options, context, (desk) => desk.show(given))
  if (source.url === null) throw new UserError(`${given} pushes to us: there is nothing to look at`)
  return {
    ...unseen,
    id: source.id,
    url: source.url,
    kind: kind ?? source.kind ?? undefined,
    language: source.language ?? undefined,
  }
}

async function test(source: Tested, intake: Intake): Promise<string> {
  const answer = await intake.fetchItems(source)
  if (answer.kind === 'not-modified') return `${source.url} has nothing new.\n`
  const [first] = newestFirst(answer.items)
  return [
    sayList(source, answer),
    first === undefined ? '' : await sayFirst(first, intake),
    '',
  ].join('\n')
}

function newestFirst(items: readonly FeedItem[]): readonly FeedItem[] {
  return items.toSorted((a, b) =>
    (b.record.publishedAt ?? '').localeCompare(a.record.publishedAt ?? ''),
  )
}

function sayList(source: Tested, answer: Extract<FetchedItems, { kind: 'fetched' }>): string {
  const { items, faults, hub, ownerWaitMs, sourceKind } = answer
  return [
    `${source.url} is a ${sourceKind} with ${items.length} entries.`,
    ...(ownerWaitMs > 0 ? [`Its owner asks for ${ownerWaitMs / 1_000} s between two looks.`] : []),
    ...(hub ? [`It can be subscribed to at ${hub.url} (WebSub).`] : []),
    ...items
      .slice(0, shownEntries)
      .map(
        ({ record }) =>
          `  ${record.publishedAt ?? 'no date             '}  ${record.headline ?? record.url}`,
      ),
    ...(items.length > shownEntries ? [`  and ${items.length - shownEntries} more`] : []),
    ...faults.map((fault) => paint('yellow', `  ${fault}`)),
  ].join('\n')
}

async function sayFirst(item: FeedItem, intake: Intake): Promise<string> {
  const { record, origins, note } = await read(item, intake)
  const english = (await readLocales()).find('en')
  const fields = Object.entries(record).flatMap(([field, value]) => {
    if (value === null || (Array.isArray(value) && value.length === 0)) return []
    return [`  ${field.padEnd(12)} ${origins[field] ?? 'the list'}`]
  })
  return [
    '',
    paint(['bold', 'cyan'], 'From where each field came'),
    ...(note ? [paint('yellow', `  ${note}`)] : []),
    ...fields,
    sayInspection(inspectArticle({ record, article: layOut(record) }, english)),
  ].join('\n')
}

type Read = {
  readonly record: NewsRecord
  readonly origins: Readonly<Record<string, string>>
  readonly note?: string
}

async function read({ record, isWhole }: FeedItem, intake: Intake): Promise<Read> {
  if (record.url === null || isWhole) return { record, origins: {} }
  try {
    const article = await intake.fetchArticle(record)
    if (article.kind === 'not-modified') return { record, origins: {} }
    return { record: article.record, origins: article.origins ?? {} }
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    return { record, origins: {}, note: `its page is not read: ${error.reason}: ${error.message}` }
  }
}
