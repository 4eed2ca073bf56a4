/** What publishers call an urgent report: whole labels, since "Flash floods" and "Developing world" are topics. */
import type { Level } from './model.ts'
import { foldWords } from './phrase-match.ts'

const labels: Readonly<Record<Exclude<Level, 'routine'>, string>> = {
  flash: 'flash|news flash|newsflash|flash news|молния|خبر عاجل جدا|عاجل جدا|blitzmeldung',
  bulletin:
    'breaking|breaking news|breaking now|breaking story|bulletin|news bulletin|última hora|boletín|экстренно|экстренное сообщение|نبأ عاجل|خبر عاجل|أخبار عاجلة|eilmeldung|alerte info|flash info|dernière minute',
  urgent:
    'urgent|alert|news alert|just in|developing|developing story|developing now|urgente|alerta|срочно|срочная новость|срочное сообщение|عاجل|eil|eilt|alerte',
}

const levelOf: ReadonlyMap<string, Level> = new Map(
  (['flash', 'bulletin', 'urgent'] as const).flatMap((level) =>
    labels[level].split('|').map((label) => [foldWords(label), level] as const),
  ),
)

/** Between labels that stand beside each other: "Breaking | World". */
const between = /[|·•:：/–—]|\s-\s/u

/** How urgent a kicker, a marker or a headline's call says that the report is. */
export function findCalledLevel(label: string): Level | undefined {
  for (const each of label.split(between)) {
    const level = levelOf.get(foldWords(each))
    if (level !== undefined) return level
  }
  return undefined
}
