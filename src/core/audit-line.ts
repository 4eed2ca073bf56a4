/** What the audit log tells of a change: a line for each thing, before and after, in the reader's language. */
import type { Phrase } from './locale.ts'
import { because, type Reason } from './reason.ts'

/** What can be changed, in English as it is stored, and the phrase for it. */
export const settingPhrases = {
  'from level': 'wish.level',
  topics: 'wish.topics',
  sources: 'wish.sources',
  'must say': 'wish.include',
  'must not say': 'wish.exclude',
  language: 'wish.language',
  look: 'wish.layout',
  updates: 'wish.updates',
  'updates of figures': 'setting.updates-figure',
  'updates of quotes': 'setting.updates-quote',
  'updates of names': 'setting.updates-name',
  'updates of the text': 'setting.updates-text',
  'updates of the sources': 'setting.updates-source',
  'pause between replies': 'setting.cooldown',
  'most edits of a message': 'setting.edits',
  'quiet hours': 'wish.quiet',
  'rings in quiet hours from': 'setting.quiet-unless',
  'after quiet hours': 'setting.quiet-held',
  'without a sound': 'wish.silent',
  hashtags: 'setting.hashtags',
  frame: 'setting.design',
  threads: 'wish.threads',
  'role to mention': 'wish.mention',
  state: 'setting.state',
  'yes by': 'setting.approvals',
  'to go at': 'setting.scheduled',
  level: 'proposal.level',
  quotes: 'post.quotes',
  places: 'setting.places',
} as const satisfies Record<string, Phrase['phrase']>
type Setting = keyof typeof settingPhrases

/** Words that a setting may say, in English as they are stored; levels and update policies besides. */
export const valuePhrases = {
  all: 'wish.all',
  none: 'value.none',
  on: 'value.on',
  off: 'value.off',
  full: 'layout.full',
  compact: 'layout.compact',
  headline: 'layout.headline',
  collect: 'value.collect',
  drop: 'value.drop',
  'as written by the bot': 'value.composed',
  drafted: 'proposal.drafted',
  waiting: 'proposal.waiting',
  held: 'proposal.held',
  scheduled: 'proposal.scheduled',
  approved: 'proposal.approved',
  rejected: 'proposal.rejected',
  expired: 'proposal.expired',
  ended: 'proposal.ended',
} as const satisfies Record<string, Phrase['phrase']>

export type Settings = Readonly<Partial<Record<Setting, string | undefined>>>

/** Of what differs. */
export function sayDifference(before: Settings, after: Settings): readonly Reason[] {
  return listNames(before, after).flatMap((setting) => {
    const [was = 'none', is = 'none'] = [before[setting], after[setting]]
    return was === is ? [] : [because('{setting}: {was} → {is}', { setting, was, is })]
  })
}

/** Of what is not as usual. */
export function saySettings(settings: Settings, usual: Settings): readonly Reason[] {
  return listNames(settings, usual).flatMap((setting) => {
    const is = settings[setting] ?? 'none'
    return is === (usual[setting] ?? 'none') ? [] : [because('{setting}: {is}', { setting, is })]
  })
}

function listNames(...all: readonly Settings[]): readonly Setting[] {
  // as: the names are the object's own
  const names = Object.keys(settingPhrases) as Setting[]
  return names.filter((name) => all.some((settings) => settings[name] !== undefined))
}

/** The detail of an entry; people's own words keep to their line. */
export function joinLines(lines: readonly string[]): string {
  return lines.map((line) => line.replace(/\s+/g, ' ')).join('\n')
}

export function splitLines(detail: string): readonly string[] {
  return detail.split('\n').filter((line) => line !== '')
}

/** Of what is stored: `all` and `none` are words of ours. */
export function writeList(names: readonly string[], empty: 'all' | 'none' = 'none'): string {
  return names.length === 0 ? empty : names.join(', ')
}

/** The same in every language. */
export function writeMoment(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
