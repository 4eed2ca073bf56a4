import { readFileSync } from 'node:fs'
import { z } from 'zod'

const kindSchema = z.enum(['update', 'correction', 'retraction', 'edit', 'none'])

const articleSchema = z.object({
  headline: z.string().nullable(),
  kicker: z.string().optional(),
  pubstatus: z.enum(['usable', 'canceled']).optional(),
  byline: z.array(z.string()).optional(),
  caption: z.string().optional(),
  modifiedAt: z.string().optional(),
  paragraphs: z.array(z.string()),
})

/** An article as it was or as its publisher changed it. All of it is fiction. */
export type Article = z.output<typeof articleSchema>

export type RevisionPair = {
  readonly id: string
  readonly phenomenon: string
  readonly before: Article
  readonly after: Article
  readonly change: z.output<typeof kindSchema>
  readonly announced?: boolean
}

const revisionSchema = z.object({
  /** Name of the base article. */
  of: z.string(),
  phenomenon: z.string(),
  change: kindSchema,
  announced: z.boolean().default(false),
  headline: z.string().optional(),
  /** Each first text becomes the second, in headline and paragraphs. */
  replace: z.array(z.tuple([z.string(), z.string()])).default([]),
  /** The new wording of a paragraph by its number from 0; an empty one is taken out. */
  now: z.record(z.string(), z.string()).default({}),
  order: z.array(z.number()).optional(),
  first: z.array(z.string()).default([]),
  last: z.array(z.string()).default([]),
  /** Another page altogether. */
  page: z.array(z.string()).optional(),
  fields: articleSchema.partial().default({}),
})
type Revision = z.output<typeof revisionSchema>

/** One revision a line, each of an article of `articles`. */
export function readRevisions(
  file: string,
  articles: Readonly<Record<string, Article>>,
): readonly RevisionPair[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line, index) => {
    const revision = revisionSchema.parse(JSON.parse(line))
    const { of, phenomenon, change, announced } = revision
    const before = articles[of]
    if (before === undefined) throw new Error(`expected a known article in ${file}, got “${of}”`)
    return {
      id: `${of}/${index + 1}`,
      phenomenon,
      change,
      announced,
      before,
      after: revise(before, revision),
    }
  })
}

function revise(article: Article, revision: Revision): Article {
  const { order, now, first, last, page } = revision
  const told = order?.map((at) => article.paragraphs[at] ?? '') ?? article.paragraphs
  const body = told
    .map((text, at) => replaceAll(now[at] ?? text, revision))
    .filter((text) => text !== '')
  const headline = revision.headline ?? article.headline
  return {
    ...article,
    ...revision.fields,
    headline: headline === null ? null : replaceAll(headline, revision),
    paragraphs: page ?? [...first, ...body, ...last],
  }
}

function replaceAll(text: string, { replace }: Revision): string {
  return replace.reduce((done, [from, to]) => done.replaceAll(from, to), text)
}
