/** What can be chosen for each wish of a place by pressing buttons. */
import { createHash } from 'node:crypto'
import type { Wording } from './locale.ts'
import { type Level, levels, type Platform, updatePolicies } from './model.ts'
import { layouts } from './style.ts'
import type { Wishes } from './subscription.ts'

const wishNames = [
  'level',
  'topics',
  'sources',
  'language',
  'layout',
  'updates',
  'silent',
  'threads',
] as const
export type WishName = (typeof wishNames)[number]

export type Choice = {
  readonly label: Wording
  /** Of the button: `[a-z0-9-]`, the same for ever. */
  readonly value: string
  readonly isChosen: boolean
  change(wishes: Wishes): Wishes
}

type Known = {
  readonly topics: readonly string[]
  readonly sources: readonly { readonly id: Wishes['sources'][number]; readonly name: string }[]
  readonly languages: readonly string[]
}

/** Telegram has no threads that a message could open. */
export function listWishNames(platform: Platform): readonly WishName[] {
  return wishNames.filter((name) => platform === 'discord' || name !== 'threads')
}

/** Of these as many as one likes. */
export function isPlural(name: WishName): boolean {
  return name === 'topics' || name === 'sources'
}

export function listChoices(name: WishName, wishes: Wishes, known: Known): readonly Choice[] {
  switch (name) {
    case 'level':
      return levels.map((level) => ({
        label: { phrase: `level.${level}` },
        value: level,
        isChosen: wishes.leastLevel === level,
        change: (before) => ({ ...before, leastLevel: level }),
      }))
    case 'updates':
      return updatePolicies.map((updates) => ({
        label: { phrase: `updates.${updates}` },
        value: updates,
        isChosen: wishes.updates === updates,
        change: (before) => ({ ...before, updates }),
      }))
    case 'layout':
      return layouts.map((layout) => ({
        label: { phrase: `layout.${layout}` },
        value: layout,
        isChosen: wishes.style.layout === layout,
        change: (before) => ({ ...before, style: { ...before.style, layout } }),
      }))
    case 'language':
      return known.languages.map((language) => ({
        label: nameOf(language),
        value: language.toLowerCase(),
        isChosen: (wishes.style.language ?? 'en') === language,
        change: (before) => ({ ...before, style: { ...before.style, language } }),
      }))
    case 'silent':
      return silences.map(({ upTo, levels: silentLevels }) => ({
        label: { phrase: `silent.${upTo}` },
        value: upTo,
        isChosen: isSame(wishes.silentLevels, silentLevels),
        change: (before) => ({ ...before, silentLevels }),
      }))
    case 'threads':
      return [false, true].map((hasThreads) => ({
        label: { phrase: hasThreads ? 'threads.on' : 'threads.off' },
        value: hasThreads ? 'on' : 'off',
        isChosen: wishes.style.hasThreads === hasThreads,
        change: (before) => ({ ...before, style: { ...before.style, hasThreads } }),
      }))
    case 'topics':
      return listPlural({
        all: known.topics.map((id) => ({ id, label: id })),
        chosen: wishes.topics,
        change: (before, topics) => ({ ...before, topics }),
      })
    case 'sources':
      return listPlural({
        all: known.sources.map((source) => ({ id: source.id, label: source.name })),
        chosen: wishes.sources,
        change: (before, sources) => ({ ...before, sources }),
      })
  }
}

/** In its own words. */
export function nameOf(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
}

/** What is less urgent than what makes a sound makes none either. */
const silences: readonly { readonly upTo: Level | 'none'; readonly levels: readonly Level[] }[] = [
  { upTo: 'none', levels: [] },
  ...levels.toReversed().map((upTo) => ({ upTo, levels: levels.slice(levels.indexOf(upTo)) })),
]

export function findSilence(silentLevels: readonly Level[]): Level | 'none' | undefined {
  return silences.find((each) => isSame(each.levels, silentLevels))?.upTo
}

function isSame(one: readonly Level[], other: readonly Level[]): boolean {
  return one.length === other.length && one.every((level) => other.includes(level))
}

/** A button says what shall be, not that it shall be otherwise: pressed twice it does it once. */
function listPlural<Id extends string>(of: {
  readonly all: readonly { readonly id: Id; readonly label: string }[]
  readonly chosen: readonly Id[]
  change(before: Wishes, chosen: readonly Id[]): Wishes
}): readonly Choice[] {
  const none: Choice = {
    label: { phrase: 'wish.all' },
    value: 'all',
    isChosen: of.chosen.length === 0,
    change: (before) => of.change(before, []),
  }
  return [
    none,
    ...of.all.map(({ id, label }): Choice => {
      const isChosen = of.chosen.includes(id)
      const others = of.chosen.filter((each) => each !== id)
      return {
        label,
        value: `${shortNameOf(id)}-${isChosen ? 'off' : 'on'}`,
        isChosen,
        change: (before) => of.change(before, isChosen ? others : [...others, id]),
      }
    }),
  ]
}

/** An id may be longer than a button's. */
function shortNameOf(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 10)
}
