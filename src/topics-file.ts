/** `topics.yaml`: what the operator watches for, in words that need no programmer. */
import { z } from 'zod'
import { levels } from './core/model.ts'
import { slugSchema } from './core/source-settings.ts'
import type { Topic } from './core/topic.ts'
import type { FaultAt, YamlFault } from './core/yaml.ts'
import { parseYaml } from './yaml-file.ts'

const phraseSchema = z
  .string('expected text in quotes')
  .regex(/[\p{L}\p{N}]/u, 'expected a word or a phrase')

const topicSchema = z.strictObject({
  words: z.array(phraseSchema).default([]),
  places: z.array(phraseSchema).default([]),
  'at-least': z.enum(levels).optional(),
  'at-most': z.enum(levels).optional(),
})

const topicsSchema = z.record(slugSchema, topicSchema)

/** Throws ConfigError with every fault found. */
export function parseTopics(text: string, file: string): readonly Topic[] {
  return Object.entries(parseYaml(text, file, topicsSchema, findContradictions)).map(
    ([id, topic]) => ({
      id,
      words: topic.words,
      places: topic.places,
      atLeast: topic['at-least'],
      atMost: topic['at-most'],
    }),
  )
}

function findContradictions(topics: z.output<typeof topicsSchema>, faultAt: FaultAt): YamlFault[] {
  return Object.entries(topics).flatMap(([id, topic]) => {
    const least = topic['at-least']
    const most = topic['at-most']
    return [
      ...(topic.words.length + topic.places.length === 0
        ? [faultAt([id], 'has neither words nor places, so nothing would match it')]
        : []),
      ...(least && most && levels.indexOf(least) < levels.indexOf(most)
        ? [faultAt([id, 'at-most'], `"${most}" is less urgent than at-least "${least}"`)]
        : []),
    ]
  })
}
