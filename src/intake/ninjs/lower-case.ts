/** What 1.x and 2.x have in common beyond what all versions have. */
import { z } from 'zod'
import { contactInfoWith, part, text, withEither } from './parts.ts'

export const contactInfo = contactInfoWith('postalcode')

export const symbol = part({ ticker: text, exchange: text, symboltype: text, symbol: text })

export const rightsInfo = withEither(
  z.looseObject({ langid: text, linkedrights: text, encodedrights: text }),
  'linkedrights',
  'encodedrights',
).nullish()
