import { type Level, levels, type NewsRecord } from '../model.ts'

export type LevelDecision = { readonly level: Level; readonly why: string }

/** What publishers call it, the most urgent first; matched as whole words in kicker and markers. */
const words: readonly { readonly level: Level; readonly pattern: RegExp }[] = [
  { level: 'flash', pattern: /\bflash\b/i },
  { level: 'bulletin', pattern: /\b(?:breaking|bulletin)\b/i },
  { level: 'urgent', pattern: /\b(?:urgent|alert|just in|developing)\b/i },
]

/** The publisher's own word or urgency, whichever is the more urgent; `routine` when it says nothing. */
export function decideLevel(record: NewsRecord): LevelDecision {
  const said = [byWord(record), byUrgency(record)].filter((each) => each !== undefined)
  return (
    said.sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))[0] ?? {
      level: 'routine',
      why: 'the publisher marks no urgency',
    }
  )
}

function byWord({ kicker, markers }: NewsRecord): LevelDecision | undefined {
  const labels = kicker === null ? markers : [kicker, ...markers]
  for (const { level, pattern } of words) {
    const label = labels.find((each) => pattern.test(each))
    if (label !== undefined) return { level, why: `the publisher calls it “${label}”` }
  }
  return undefined
}

function byUrgency({ urgency }: NewsRecord): LevelDecision | undefined {
  if (urgency === null) return undefined
  const level = levels[urgency - 1] ?? 'routine'
  return { level, why: `the publisher gives it urgency ${urgency}` }
}
