import type { Finding } from './finding.ts'
import type { SentenceDiff } from './hunks.ts'

/** The whole sentence on both sides. */
export function sentenceChange({ pair }: SentenceDiff): Finding['change'] {
  const toExcerpt = ({ text, start, end }: SentenceDiff['pair']['before']) => ({ text, start, end })
  return {
    kind: 'paragraph-reworded',
    before: toExcerpt(pair.before),
    after: toExcerpt(pair.after),
  }
}
