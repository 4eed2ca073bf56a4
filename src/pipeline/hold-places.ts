/** The places that one call takes: given back as soon as it is answered, whatever is still to be written down. */
import type { Budget, Place } from '../ports/budget.ts'

export type HeldPlaces = {
  add(place: Place): void
  /** Resolves when all of them have their turn. */
  untilTurn(): Promise<void>
  /** Only the first word counts. */
  settle(wasUsed: boolean): Promise<void>
}

export function holdPlaces(budget: Budget, first: Place): HeldPlaces {
  const places = [first]
  let settling: Promise<unknown> | undefined
  return {
    add: (place) => {
      places.push(place)
    },
    async untilTurn() {
      await Promise.all(places.map((place) => budget.untilTurn(place)))
    },
    async settle(wasUsed) {
      settling ??= Promise.all(places.map((place) => budget.settle(place, wasUsed)))
      await settling
    },
  }
}
