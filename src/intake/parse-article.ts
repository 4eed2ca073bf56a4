import { layOut } from '../core/model.ts'
import { detectInput, type InputKind } from './detect-input.ts'
import { parsePage } from './page.ts'
import { ParseError } from './parse-error.ts'
import { type Parsed, type ParseOptions, parsePlainText } from './plain-text.ts'
import { parseRecordJson } from './record-json.ts'

/** An article in any form we know; `kind` where the caller knows it. Throws {@link ParseError}. */
export function parseArticle(
  text: string,
  options: ParseOptions & { readonly kind?: InputKind },
): Parsed {
  if (text.includes('\0')) throw new ParseError('this is not text; give a page, its text or JSON')
  if (text.trim() === '') throw new ParseError('there is no text in it')
  const kind = options.kind ?? detectInput(text)
  switch (kind) {
    case 'html':
      return parsePage(text, options)
    case 'plain-text':
      return parsePlainText(text, options)
    case 'ninjs':
    case 'record-json': {
      const record = parseRecordJson(text, options)
      return { record, article: layOut(record) }
    }
    case 'feed':
      throw new ParseError(
        'this is a feed of articles, expected one article; give one of its pages',
      )
  }
}
