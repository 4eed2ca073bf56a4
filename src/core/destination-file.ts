/** What comes to a server's places, as a person keeps it and an operator pastes it into the configuration. */
import { stringify } from 'yaml'
import { z } from 'zod'
import { destinationSchema, findDestinationFaults, writeWishes } from './destination-settings.ts'
import type { Platform } from './model.ts'
import { because } from './reason.ts'
import type { Wishes } from './subscription.ts'
import { type ReadYaml, readYaml } from './yaml.ts'

/** More is a mistake or an attack. */
export const longestText = 100_000
const mostDestinations = 500

const fileSchema = z.strictObject({
  destinations: z
    .array(destinationSchema)
    .max(mostDestinations, because('expected at most {most} places', { most: mostDestinations })),
})
type Written = z.output<typeof fileSchema>['destinations']

type Place = Wishes & { readonly platform: Platform; readonly channel: string }

/** What {@link readDestinations} takes back. One line a place, and no indentation: chats do not keep it. */
export function writeDestinations(places: readonly Place[]): string {
  return ['destinations:', ...places.map(writeDestination), ''].join('\n')
}

function writeDestination(place: Place): string {
  const { platform, channel } = place
  const id = `${platform}-${channel.replaceAll(/[^a-z0-9]+/gi, '-')}`.toLowerCase()
  const settings = { id: id.replaceAll(/-+/g, '-').slice(0, 63), platform, channel }
  const line = stringify([{ ...settings, ...writeWishes(place) }], {
    collectionStyle: 'flow',
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  })
  return `- ${line.trim().slice(1, -1).trim()}`
}

/** With faults by line, also for ids that nothing has. */
export function readDestinations(
  text: string,
  known: { readonly sources: readonly string[]; readonly topics: readonly string[] },
): ReadYaml<Written> {
  if (text.length > longestText)
    return fault(because('expected at most {most} signs', { most: longestText }))
  const read = readYaml(text, fileSchema, ({ destinations }, faultAt) =>
    findDestinationFaults(destinations, known, faultAt),
  )
  return read.kind === 'faults' ? read : { kind: 'value', value: read.value.destinations }
}

function fault(message: string): ReadYaml<never> {
  return { kind: 'faults', faults: [{ line: undefined, column: undefined, field: '', message }] }
}
