import type { Command } from 'commander'
import { classifyRevision } from '../core/change/classify.ts'
import type { RevisionText } from '../core/change/revision-text.ts'
import { layOut, newsRecordSchema, type RevisionChange } from '../core/model.ts'
import { extractQuotes } from '../core/quote/extract.ts'
import { parseArticle } from '../intake/parse-article.ts'
import type { CliContext } from './cli.ts'
import { naming } from './inspection.ts'
import { readInput } from './read-input.ts'
import { sayDiff } from './say-diff.ts'
import { UserError } from './user-error.ts'

const forms = 'a file, a URL, or - for standard input, in any form that inspect reads'

export function addDiff(program: Command, { version }: CliContext): void {
  program
    .command('diff')
    .description('show what changed between two versions of an article, and whether it is news')
    .argument('<old>', `the earlier version: ${forms}`)
    .argument('<new>', `the later version: ${forms}`)
    .option('--json', 'print one JSON object: {change, announced, why, changes}')
    .addHelpText(
      'after',
      `
In --json every change is {"kind", "before"?, "after"?}; before and after are {"text", "start", "end"}.
start and end are UTF-16 offsets into the article text of their own side: the "text" that
"tenbells inspect --json" prints for that input (of a saved text: the file itself).`,
    )
    .action(async (old: string, now: string, { json }: { readonly json?: true }) => {
      if (old === '-' && now === '-')
        throw new UserError('standard input can be one of the two versions, not both')
      const before = await readRevision(old, version)
      const after = await readRevision(now, version)
      const change = classifyRevision(before, after)
      process.stdout.write(
        json
          ? `${JSON.stringify(toJson(change), undefined, 2)}\n`
          : sayDiff(change, before.article, after.article),
      )
    })
}

async function readRevision(input: string, version: string): Promise<RevisionText> {
  const { text, url } = await readInput(input, version)
  // A page that came back empty is a broken page, and that is for the comparison to say.
  if (text.trim() === '') return emptyRevision
  return naming(input, () => {
    const { record, article } = parseArticle(text, { source: 'diff', id: 'article', url })
    return { record, article, quotes: extractQuotes(article) }
  })
}

const emptyRecord = newsRecordSchema.parse({ source: 'diff', id: 'article' })
const emptyRevision: RevisionText = {
  record: emptyRecord,
  article: layOut(emptyRecord),
  quotes: [],
}

/** The contract of `diff --json`. */
function toJson({ change, announced, why, changes }: RevisionChange) {
  return { change, announced, why, changes }
}
