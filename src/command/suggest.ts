/** What a person is offered while typing an option. */
import { levels } from '../core/model.ts'
import { beginningOf, keepable } from '../core/text.ts'
import type { Asker, CommandCenter, Suggestion, SuggestionKind, Typing } from '../ports/command.ts'
import type { Command, CommandDeps } from './command.ts'
import { nameFollow } from './name-follow.ts'
import { ownPlaceOf } from './own-place.ts'
import { createTypingThrottle } from './throttle.ts'

const mostSuggestions = 25
const longestLabel = 100
/** Of alerts that are looked through for names. */
const pastCount = 100

type Suggest = (deps: CommandDeps, typed: string, asker: Asker) => Promise<readonly Suggestion[]>

const kinds: Readonly<Record<SuggestionKind, Suggest>> = {
  story: suggestStories,
  scope: suggestScopes,
  theme: suggestThemes,
  subject: suggestSubjects,
  person: suggestPersons,
  follow: suggestFollows,
  topics: suggestTopics,
  zone: suggestZones,
  level: suggestLevels,
}

export function createSuggest(
  deps: CommandDeps,
  commands: readonly Command[],
): CommandCenter['suggest'] {
  const typesTooFast = createTypingThrottle(deps)
  return async (typing) => (typesTooFast(typing) ? [] : suggest(deps, commands, typing))
}

async function suggest(
  deps: CommandDeps,
  commands: readonly Command[],
  { command, option, typed, ...asker }: Typing,
): Promise<readonly Suggestion[]> {
  const { options = [] } =
    commands.find(({ description }) => description.name === command)?.description ?? {}
  const kind = options.find(({ name }) => name === option)?.suggests
  if (kind === undefined) return []
  const words = beginningOf(keepable(typed).trimStart(), longestLabel)
  const found = await kinds[kind](deps, words, asker)
  // What is longer could not be sent back.
  return found.filter(({ value }) => value.length <= longestLabel).slice(0, mostSuggestions)
}

/** The newest ones, and by words; only what readers may know of. */
async function suggestStories(
  { store }: CommandDeps,
  typed: string,
): Promise<readonly Suggestion[]> {
  const words = typed.trim()
  const newest = await store.stories.listAlerted({ offset: 0, limit: mostSuggestions })
  const near = newest.filter(({ id, headline }) => has(`#${id} ${headline}`, words))
  const found =
    words === '' ? [] : await store.searchStories(words, { offset: 0, limit: mostSuggestions })
  const byId = new Map([
    ...near.map(({ id, headline }) => [id, headline] as const),
    ...found.map(({ storyId, headline }) => [storyId, headline] as const),
  ])
  return [...byId].map(([id, headline]) => ({
    label: shorten(`#${id} ${headline}`),
    value: `#${id}`,
  }))
}

async function suggestSubjects(deps: CommandDeps, typed: string): Promise<readonly Suggestion[]> {
  const everything = has('everything', typed) ? [{ label: 'everything', value: 'everything' }] : []
  return [...everything, ...(await suggestThemes(deps, typed))]
}

async function suggestThemes(deps: CommandDeps, typed: string): Promise<readonly Suggestion[]> {
  return [...(await suggestScopes(deps, typed)), ...(await suggestStories(deps, typed))]
}

async function suggestScopes(
  { store, topics }: CommandDeps,
  typed: string,
): Promise<readonly Suggestion[]> {
  const named: readonly { readonly id: string; readonly name: string }[] = [
    ...(await store.sources.list()),
    ...topics().map(({ id }) => ({ id, name: id })),
  ]
  return named
    .filter(({ id, name }) => has(`${id} ${name}`, typed))
    .map(({ id, name }) => ({ label: shorten(name), value: id }))
}

/** Of nobody else. */
async function suggestFollows(
  deps: CommandDeps,
  typed: string,
  asker: Asker,
): Promise<readonly Suggestion[]> {
  const { store } = deps
  const place = await store.subscriptions.findAt(ownPlaceOf(asker))
  const follows = place ? await store.follows.list(place.id) : []
  const named = await Promise.all(
    follows.map(async (each) => ({
      name: await nameFollow(deps, each),
      value: each.kind === 'story' ? `#${each.storyId}` : each.words,
    })),
  )
  return named
    .filter(({ name, value }) => has(`${value} ${name}`, typed))
    .map(({ name, value }) => ({ label: shorten(name), value }))
}

/** Whom recent alerts quote, and the stories. */
async function suggestPersons(deps: CommandDeps, typed: string): Promise<readonly Suggestion[]> {
  const alerts = await deps.store.alerts.listRecent(pastCount)
  const speakers = alerts.flatMap(({ standing }) =>
    standing.parts.flatMap((part) => (part.kind === 'quote' ? (part.speaker ?? []) : [])),
  )
  const names = [...new Set(speakers)].filter((name) => has(name, typed))
  return [
    ...names.map((name) => ({ label: shorten(name), value: name })),
    ...(await suggestStories(deps, typed)),
  ]
}

/** Several may stand there: the last one is being typed. */
async function suggestTopics(
  { topics }: CommandDeps,
  typed: string,
): Promise<readonly Suggestion[]> {
  const before = /^.*[\s,]/.exec(typed)?.[0] ?? ''
  const last = typed.slice(before.length)
  return topics()
    .filter(({ id }) => has(id, last))
    .map(({ id }) => ({ label: shorten(`${before}${id}`), value: `${before}${id}` }))
}

async function suggestZones(_: CommandDeps, typed: string): Promise<readonly Suggestion[]> {
  const words = typed.trim().replaceAll(' ', '_')
  return ['UTC', ...Intl.supportedValuesOf('timeZone')]
    .filter((zone) => has(zone, words))
    .map((zone) => ({ label: zone, value: zone }))
}

async function suggestLevels(_: CommandDeps, typed: string): Promise<readonly Suggestion[]> {
  return levels
    .filter((level) => has(level, typed.trim()))
    .map((level) => ({ label: { phrase: `level.${level}` }, value: level }))
}

function has(text: string, typed: string): boolean {
  return text.toLowerCase().includes(typed.trim().toLowerCase())
}

function shorten(text: string): string {
  return text.length <= longestLabel ? text : `${text.slice(0, longestLabel - 1)}…`
}
