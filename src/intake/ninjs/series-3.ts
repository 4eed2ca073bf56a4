/** ninjs 3.0 and 3.1: names in camel case; events and planning beside the news. */
import { z } from 'zod'
import { geoJson } from './geojson.ts'
import {
  contactInfoWith,
  type Fields,
  isObject,
  listOf,
  oneOf,
  part,
  percent,
  pubStatus,
  type Series,
  standard,
  sumUp,
  text,
  urgency,
  version,
  whole,
  withEither,
} from './parts.ts'
import { dates, itemType, plannedCoverage, rendition } from './planning-3.ts'

const reference: Fields = { name: text, uri: text, literal: text }
const concept: Fields = { ...reference, rel: text }
const contactInfo = contactInfoWith('postalCode')
const contact: Fields = { ...concept, contactInfo }

const symbol = part({ exchange: text, symbolType: text, symbol: text })
const organisation = part({ ...contact, symbols: listOf(symbol) })
const subject = part({ ...concept, creator: text, relevance: percent, confidence: percent })

const written: Fields = { role: text, contentType: text, value: z.string() }
const texts = listOf(part(written))

/** One of IPTC's examples has a single event in place of the list. */
const events = z
  .preprocess((said) => (isObject(said) ? [said] : said), listOf(part({ ...concept, id: text })))
  .optional()

const eventDetails = part({
  eventStatus: text,
  plannedCoverageStatus: text,
  dates,
  organiser: organisation.nullish(),
})

const rightsInfo = withEither(
  part({ langId: text, linkedRights: text, encodedRights: text }),
  'linkedRights',
  'encodedRights',
)

const fieldsAdded: readonly Fields[] = [
  {
    standard,
    uri: z.string(),
    type: itemType,
    representationType: oneOf('full partial'),
    profile: text,
    version,
    firstCreated: text,
    versionCreated: text,
    contentCreated: text,
    embargoedUntil: text,
    pubStatus,
    urgency,
    copyrightHolder: text,
    copyrightNotice: text,
    usageTerms: text,
    edNote: text,
    language: text,
    descriptions: texts,
    bodies: listOf(part({ ...written, charCount: whole, wordCount: whole })),
    headlines: texts,
    people: listOf(part(contact)),
    organisations: listOf(organisation),
    places: listOf(part({ ...contact, geoJSON: geoJson })),
    subjects: listOf(subject),
    events,
    eventDetails: eventDetails.nullish(),
    plannedCoverage,
    objects: listOf(part(concept)),
    infoSources: listOf(part({ ...reference, role: text, contactInfo })),
    title: text,
    by: text,
    slugline: text,
    located: text,
    renditions: listOf(rendition),
    altIds: listOf(part({ role: text, value: text })),
    trustIndicators: listOf(part({ role: text, title: text, href: text })),
    genres: listOf(part(reference)),
    expires: text,
    rightsInfo: rightsInfo.nullish(),
  },
  { digitalSourceType: part(reference).nullish() },
]

const shapes: readonly z.ZodType[] = sumUp(fieldsAdded).map((fields) => {
  const associations = listOf(z.lazy(() => association))
  const association = part({ ...fields, associations, name: z.string(), rel: text })
  return part({ ...fields, associations })
})

export const series3: Series = { major: 3, fieldsAdded, shapes }
