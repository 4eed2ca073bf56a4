import { writeDestinations } from '../core/destination-file.ts'
import type { Command } from './command.ts'
import { placeOption } from './go-to-place.ts'
import { say } from './say.ts'
import { sayNowhere } from './say-nowhere.ts'

export const exportPlaces: Command = {
  access: 'manager',
  isConfidential: true,
  description: {
    name: 'export',
    description: { phrase: 'export.does' },
    options: [placeOption],
  },
  async run({ store, now }, call) {
    const places = await store.subscriptions.listOfServer(call)
    if (places.length === 0) return sayNowhere(call)
    return {
      isPrivate: true,
      message: say({ phrase: 'subscriptions.title', values: { count: places.length } }, [
        { kind: 'paragraph', text: { phrase: 'export.how' } },
      ]),
      file: {
        name: `tenbells-${now().toISOString().slice(0, 10)}.yaml`,
        text: writeDestinations(places),
      },
    }
  },
}
