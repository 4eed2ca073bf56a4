import type { TurnLimit } from '../core/turn.ts'
import { takeTurn } from '../core/turn.ts'
import type { Asker, PressReply } from '../ports/command.ts'
import { isModerator, type Moderators } from './access.ts'
import { personOf } from './own-place.ts'
import { say } from './say.ts'

/** 20 in 30 s: more than anybody types or presses who reads the answers. */
const anyLimit: TurnLimit = { burst: 20, everyMs: 1_500 }
/** 6 in 30 s, of what searches all that is stored or asks the web. */
const heavyLimit: TurnLimit = { burst: 6, everyMs: 5_000 }

/** 40 in 20 s: faster than anybody types, for apps ask at every sign. */
const typingLimit: TurnLimit = { burst: 40, everyMs: 500 }

/** How often a chat reads that somebody there asks too much. */
const tellLimit: TurnLimit = { burst: 1, everyMs: 60_000 }

/** The answer to somebody who asks too much; undefined: go on. */
export type Throttle = (asker: Asker, isHeavy?: boolean) => PressReply | undefined

type ThrottleDeps = { readonly moderators: Moderators; readonly now: () => Date }

/** Counted per person in this process, which is the only one that talks to the platform. */
export function createThrottle({ moderators, now }: ThrottleDeps): Throttle {
  const any = createCounter(anyLimit)
  const heavy = createCounter(heavyLimit)
  const tell = createCounter(tellLimit)
  return (asker, isHeavy = false) => {
    if (isModerator(asker, moderators)) return undefined
    const person = personOf(asker)
    const at = now()
    const until = any(person, at) ?? (isHeavy ? heavy(person, at) : undefined)
    if (until === undefined) return undefined
    const seconds = Math.ceil((until.getTime() - at.getTime()) / 1_000)
    const isSaidAlready = tell(`${person} ${asker.channel}`, at) !== undefined
    return {
      ...{ isPrivate: true, replacesMessage: false },
      ...(isSaidAlready && { isSaidAlready }),
      message: say({ phrase: 'throttle.title' }, [
        { kind: 'paragraph', text: { phrase: 'throttle.cure', values: { seconds } } },
      ]),
    }
  }
}

/** Whether somebody is offered nothing more for now; counted apart, or typing would cost the answer. */
export function createTypingThrottle({ moderators, now }: ThrottleDeps): (asker: Asker) => boolean {
  const typing = createCounter(typingLimit)
  return (asker) => !isModerator(asker, moderators) && typing(personOf(asker), now()) !== undefined
}

/** Takes a turn, or says when there is one again. */
function createCounter(limit: TurnLimit): (person: string, now: Date) => Date | undefined {
  const fullAt = new Map<string, Date>()
  return (person, now) => {
    const decision = takeTurn(limit, fullAt.get(person), now)
    if (decision.kind === 'wait') return decision.until
    // To the end: the first ones in the map are those who were silent longest.
    fullAt.delete(person)
    fullAt.set(person, decision.fullAt)
    for (const [silent, at] of fullAt) {
      if (at > now) break
      fullAt.delete(silent)
    }
    return undefined
  }
}
