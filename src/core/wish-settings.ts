/** What a place wishes, as the audit log writes it down. */
import { type Settings, writeList } from './audit-line.ts'
import type { Wishes } from './subscription.ts'
import { nameOf } from './wish-choices.ts'

export function listSettings(wishes: Wishes): Settings {
  const { quiet, updatesBy, style } = wishes
  return {
    'from level': wishes.leastLevel,
    topics: writeList(wishes.topics, 'all'),
    sources: writeList(wishes.sources, 'all'),
    'must say': wishes.include,
    'must not say': wishes.exclude,
    language: nameOf(style.language ?? 'en'),
    look: style.layout,
    updates: wishes.updates,
    'updates of figures': updatesBy.figure,
    'updates of quotes': updatesBy.quote,
    'updates of names': updatesBy.name,
    'updates of the text': updatesBy.text,
    'updates of the sources': updatesBy.source,
    'pause between replies': `${wishes.cooldownMs / 1_000} s`,
    'most edits of a message': String(wishes.mostEdits),
    'quiet hours': quiet && `${quiet.from}–${quiet.to} ${quiet.zone}`,
    'rings in quiet hours from': quiet?.unless,
    'after quiet hours': quiet?.held,
    'without a sound': writeList(wishes.silentLevels),
    hashtags: style.hasHashtags ? 'on' : 'off',
    frame: style.design,
    threads: style.hasThreads ? 'on' : 'off',
    'role to mention': writeList(
      style.mentions.map(({ role, level, topics }) => [role, level, ...topics].join(', ')),
    ),
  }
}
