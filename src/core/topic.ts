/** What the operator watches for: words and places, and how urgent they make a story. */
import type { Level, NewsRecord } from './model.ts'
import { hasPhrase, toSearchable } from './phrase-match.ts'

export type Topic = {
  readonly id: string
  /** Any of these; none given: the places alone decide. */
  readonly words: readonly string[]
  /** And in one of these, where any is given. */
  readonly places: readonly string[]
  /** A story of the topic is at least so urgent. */
  readonly atLeast: Level | undefined
  /** And at most so urgent. */
  readonly atMost: Level | undefined
}

export type TopicMatch = {
  readonly topic: Topic
  /** The first word or place that made it match, as the operator wrote it. */
  readonly word: string
}

/** Headline, kicker, place and first paragraph: what the article is about, not what it mentions. */
export function findTopics(record: NewsRecord, topics: readonly Topic[]): readonly TopicMatch[] {
  const { headline, kicker, located, paragraphs } = record
  const about = toSearchable([headline, kicker, located, paragraphs[0]].join('\n'))
  const has = (phrase: string) => hasPhrase(about, phrase)
  return topics.flatMap((topic) => {
    const word = topic.words.find(has)
    const place = topic.places.find(has)
    if (topic.words.length > 0 && word === undefined) return []
    if (topic.places.length > 0 && place === undefined) return []
    const reason = word ?? place
    return reason === undefined ? [] : [{ topic, word: reason }]
  })
}
