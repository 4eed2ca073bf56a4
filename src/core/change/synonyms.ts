import type { Atom } from './atom.ts'
import { verbBase } from './lexicon.ts'

/** Other words for one thing done, `_` between two that stand near each other. None of a line is news beside another. */
const lines: readonly string[] = [
  `halt pause stop suspend freeze froze paraliza paralizó suspende suspendió detiene detuvo frena frenó interrumpe interrumpió
  stoppt stoppte stoppen gestoppt unterbricht unterbrach unterbrochen eingestellt stellt_ein stellte_ein ausgesetzt setzt_aus setzte_aus pausiert
  arrête interrompt interrompu suspendu остановил остановила остановили приостановил приостановила приостановили прекратил прекратила прекратили
  останавливает приостанавливает прекращает`,
  'fire sack dismiss oust axe remove',
  'kill die claim_live take_live lose_live lost_live',
  'hold held arrest detain nab catch caught',
  'okay approve back endorse pass clear green-light',
  'reject spurn rebuff refuse turn_down throw_out threw_out thrown_out',
  'collapse fail break_down broke_down give_way gave_way cave_in fall_apart fell_apart',
  'sink sank sunk founder go_down went_down',
  'find found spot trace locate discover recover unearth',
  'recall withdraw withdrew withdrawn pull_sale pull_shelve pulled_sale',
  'resign quit step_down stand_down stood_down',
  'cancel cancelled scrap drop axe ditch shelve call_off',
  'postpone delay defer adjourn reschedule push_back put_back put_off',
  'win won beat defeat edge thrash see_off saw_off',
  'explode blow_up blew_up go_off went_off',
  'rescue save pluck winch pull_water pull_rubble',
  'sentence jail imprison get_year got_year give_year hand_year',
  'sue take_court took_court',
  'ban outlaw forbid forbade bar prohibit',
  'release free let_go',
  'appoint name pick choose chose nominate tap',
  'end finish conclude wrap_up',
  'identify name',
  'destroy wreck gut raze flatten level',
  'arrive reach land touch_down',
  'receive reach get got',
  'pull_out withdraw withdrew leave left',
  'disappear vanish',
  'escape flee fled',
]

type Word = { readonly line: number; readonly second: string | undefined }
const linesOf = new Map<string, readonly Word[]>()
for (const [line, list] of lines.entries())
  for (const entry of list.split(/\s+/)) {
    const [head = '', second] = entry.split('_')
    const base = verbBase(head)
    linesOf.set(base, [...(linesOf.get(base) ?? []), { line, second: second && verbBase(second) }])
  }

/** The second word of a pair stands no farther on. */
const reach = 5

/** Whether one of `gone` already said in other words what `key` says. */
export function isSaidOtherwise(
  key: string,
  gone: readonly Atom[],
  before: readonly Atom[],
): boolean {
  const own = linesOf.get(verbBase(key))?.filter(({ second }) => second === undefined) ?? []
  if (own.length === 0) return false
  return gone.some((atom) =>
    linesOf
      .get(verbBase(atom.key))
      ?.some(
        ({ line, second }) =>
          own.some((word) => word.line === line) &&
          (second === undefined || stands(second, before, before.indexOf(atom))),
      ),
  )
}

function stands(second: string, atoms: readonly Atom[], at: number): boolean {
  return atoms.slice(at + 1, at + 1 + reach).some(({ key }) => verbBase(key) === second)
}
