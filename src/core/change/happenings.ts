import type { Atom } from './atom.ts'

/** Happenings by kind; another kind in the same statement is a development. `_` joins two words that stand near each other, `~` two that may stand far apart. */
const happenings = [
  `dies died dead death deaths kill kills killed killing fatal fatally perished slain succumbed succumbs erlag erlagen erlegen décès succombé succombe
  tot tote toten getötet gestorben starb starben mort morte morts mortes mortel tué tués tuée décédé décédée muere muerto muertos murió murieron fallecido falleció
  morto morti погиб погибла погибли погибших умер умерла убит убиты`,
  `injured injures injuring injury injuries wounded hurt wounds verletzt verletzte verletzten blessé blessés blessée herido heridos herida heridas
  ferito feriti ferido feridos ранен ранены пострадал пострадали пострадавших`,
  `arrest arrests arrested arresting detain detained detains custody apprehended caught recaptured held festgenommen verhaftet festnahme
  arrêté arrêtés arrêtée interpellé interpellés interpellée detenido detenida detenidos detuvo detuvieron arrestado arrestó
  arrestato arrestati preso presos detido задержал задержала задержали nahm~fest nahmen~fest nimmt~fest задержан задержаны арестован арестовали`,
  'charge charged charges indicted indictment angeklagt anklage inculpé inculpée acusado acusada imputado обвинен обвинён обвинили',
  'convicted convicts guilty verurteilt schuldig condamné condamnée coupable condenado condenada culpable condannato осужден осуждён приговорен приговорён',
  'sentenced jailed imprisoned',
  'acquitted acquits cleared not_guilty sprach~frei sprachen~frei spricht~frei freispruch freigesprochen acquitté acquittée absuelto absuelta assolto оправдан оправдали',
  `resign resigns resigned resignation quits stepped_down steps_down zurückgetreten tritt_zurück trat_zurück rücktritt démissionne
  démissionné démission dimite dimitió dimisión renuncia renunció dimette dimesso ушел_отставку подал_отставку отставка отставку`,
  'sacked dismissed fired ousted sacks entlassen abgesetzt limogé limogée destituido destituida destituyó cesado уволен уволили',
  'elected re-elected win wins won victory beats beat defeats gewählt gewinnt gewann gewonnen élu élue remporte remporté gana ganó elegido elegida vince vinto победил победила избран',
  'lost loses defeated defeat',
  'signed signs signing unterzeichnet unterschrieben signé signée firmado firmó firmaron подписал подписали подписано',
  'approved approves passed passes adopted adopts ratified ratifies backs backed approval beschlossen verabschiedet gebilligt adopté adoptée approuvé aprobado aprobó approvato одобрил одобрила одобрили принят принял',
  'rejected rejects vetoed vetoes turned_down voted_down abgelehnt lehnt_ab rejeté rejetée rechazado rechazó отклонил отклонила отклонили',
  'released freed frees release freigelassen libéré libérée libérés liberado liberada liberaron освобожден освобождён освободили отпустил отпустила отпустили отпущен',
  'rescued rescues rescue saved gerettet rettung sauvé sauvés secourus rescatado rescatados rescatada salvato спасен спасён спасли',
  'find found finds located recovered discovered gefunden entdeckt fand retrouvé retrouvée retrouvés découvert hallado hallada hallaron encontrado encontrada encontraron trovato найден найдена найдены нашли обнаружен обнаружили',
  'collapsed collapses collapse eingestürzt effondré effondrée derrumbado derrumbó crollato обрушился обрушилась рухнул',
  'evacuated evacuates evacuation evacuate evakuiert évacué évacués evacuado evacuados эвакуирован эвакуированы эвакуировали',
  'exploded explodes explosion blast explodiert explosé explotó взорвался взрыв',
  'crashed crashes crash abgestürzt',
  'derailed derails derailment entgleist déraillé descarriló',
  'suspended suspends halted halts ausgesetzt suspendu suspendue suspendues suspendido suspendida suspendió приостановлен приостановлена приостановлено',
  `called_off calls_off given_up gave_up abandoned abandons broke_off broken_off stopped stops cessé arrêté_travail
  eingestellt unterbrochen abgebrochen interrompu interrompue interrumpido прекращен прекращены прекращена остановлен остановлено`,
  'cancelled canceled cancels scrapped all_off drops dropped abgesagt annulé annulée cancelado cancelada canceló desconvocado desconvocada desconvocan annullato отменен отменён отменили отменена',
  'postponed postpones delayed put_off put_back adjourned adjourns deferred defers rescheduled reschedules verschoben vertagt reporté reportée aplazado aplazada pospuesto rinviato отложен отложена отложили перенесен',
  `reopened reopens reopening resumed resumes resume restored restores restoration running_again wieder_frei wieder_geöffnet
  freigegeben wieder_aufgenommen wiederaufgenommen aufgehoben repris reprend rétabli rétablie rétablies rouvert rouverte levée
  reanudado reanudada reanuda restablecido restablecida reabierto reabierta reabrió ripreso riaperto восстановлен
  восстановлена восстановлено возобновлен возобновлена возобновлено возобновили восстановили снова_открыт`,
  'closed closes shut shuts closure geschlossen gesperrt fermé fermée cerrado cerrada chiuso закрыт закрыта закрыли',
  'ceasefire truce waffenruhe waffenstillstand cessez-le-feu tregua перемирие',
  'surrendered surrenders gave_up himself_up herself_up themselves_up gestellt rendu rendue entregó entregado сдался сдалась',
  'invaded invades invasion',
  'extinguished contained doused put_out brought_control gelöscht éteint maîtrisé extinguido sofocado controlado потушен потушили ликвидирован локализован',
  'recalled recalls recall zurückgerufen',
  'banned bans ban outlawed verboten interdit interdite prohibido prohibida запретил запрещен запрещён',
  'hospitalized hospitalised hospitalisé hospitalizado госпитализирован госпитализированы',
  'escaped escapes',
  'abducted kidnapped hostage hostages',
  'overturned overturns quashed',
  'bankrupt bankruptcy insolvency insolvenz insolvent',
  'identified identifies identifiziert identifié identifiée identificado identificada опознан',
  'failed fails collapse gescheitert échoué fracasado fracasó',
  'landfall',
  'sank sinks sunk capsized capsizes gesunken gekentert coulé chaviré hundido hundió naufragó затонул',
  'erupted erupts erupting',
  'sued sues verklagt',
  'fined fines',
  'beginning begin begins began begun start started starts open opened opens underway begonnen commencé comenzado comenzó начался началась начались',
  'end ended ends ending finished concluded concludes beendet endete terminé terminée terminado terminó закончился завершен завершён завершилась',
  'agree agreed agrees agreement deal pact accord einigung geeinigt einigten accord acuerdo acordaron договорились соглашение',
  'declared declares',
  'reached reaches',
  'destroyed destroys',
  'landed lands',
  'arrived arrives',
  'withdrew withdraws withdrawal withdrawn pulled_out pulls_out zurückgezogen retiré retirado отозвал',
  'pardoned pardons',
  'nominated nominates appointed appoints named ernannt nommé nommée nombrado nombrada назначен назначил',
  'retired retires',
  'accepted accepts',
  `found_alive found_safe found_dead found_body located_alive rescued_alive hallaron~vida hallados_vida hallado_vida hallada_vida encontrados_vida
  encontraron~vida encontrado_vida нашли_живыми нашли_живым нашли_живой найдены_живыми найден_живым gefunden_lebend lebend_gefunden retrouvés_vivants retrouvé_vivant`,
  'entered_town entered_city entered_village entered_capital enter_town enter_city enters_town enters_city',
  'missing disappeared vermisst disparu disparus desaparecido desaparecidos пропал пропали',
  'seized seizes captured captures beschlagnahmt',
  'blocked blocks',
  'advances advanced qualifies qualified',
  'lifted lifts',
  'repaired repairs',
] as const

/** Places of two kinds in the list. */
export const death = 0
export const injury = 1

const nearest = 3
const farthest = 12

const groups: readonly (readonly string[])[] = happenings.map((group) => group.split(/\s+/))
const single = new Map<string, number>()
type Second = { readonly key: string; readonly within: number; readonly happening: number }
/** By the first word of the two. */
const double = new Map<string, Second[]>()
for (const [happening, group] of groups.entries())
  for (const entry of group) {
    const [head = '', key] = entry.split(/[_~]/)
    const within = entry.includes('~') ? farthest : nearest
    if (key === undefined) single.set(head, happening)
    else double.set(head, [...(double.get(head) ?? []), { key, within, happening }])
  }

/** Words of more than one meaning, and what stands near them where they tell of no happening. */
const otherwise: ReadonlyMap<string, (before: string, after: string) => boolean> = new Map([
  [
    'recalled',
    (before: string, after: string) =>
      !/^(?:was|were|been|being|be|has|have|had)$/.test(before) && !/^\d/.test(after),
  ],
  ['recalls', (_: string, after: string) => !/^\d/.test(after)],
  ['reached', (before: string) => before === 'be'],
  [
    'held',
    (_: string, after: string) =>
      /^(?:an?|the|its|their|his|her|talks|meetings?|elections?|hearings?|rallies|services|vigils?|on|at|every|annually)$/.test(
        after,
      ),
  ],
  [
    'lost',
    (_: string, after: string) =>
      /^(?:power|electricity|contact|touch|interest|ground|weight|patience|hope|control|water)$/.test(
        after,
      ),
  ],
  [
    'caught',
    (before: string, after: string) =>
      !/^(?:was|were|been|being)$/.test(before) &&
      !/^(?:after|near|again|alive|unharmed|hours|days)$/.test(after),
  ],
  ['charge', (before: string) => before === 'in'],
  ['open', (before: string) => /^(?:remains?|stays?|is|are|still)$/.test(before)],
])

/** A prize or a part, not a name made known or an office. */
const honored = /^(?:best|champion|winner|champions|winners|player|captain)$/

function isOtherwise(atoms: readonly Atom[], at: number): boolean {
  const key = atoms[at]?.key ?? ''
  if (key === 'named') return atoms.slice(at + 1, at + 7).some((atom) => honored.test(atom.key))
  return otherwise.get(key)?.(atoms[at - 1]?.key ?? '', atoms[at + 1]?.key ?? '') ?? false
}

/** The kind of happening that the word at `at` tells, alone or with one that stands soon after it. */
export function happeningAt(atoms: readonly Atom[], at: number): number | undefined {
  const key = atoms[at]?.key ?? ''
  const near = double.get(key)
  if (near === undefined) return isOtherwise(atoms, at) ? undefined : single.get(key)
  const second = near.find((each) =>
    atoms.slice(at + 1, at + 1 + each.within).some((atom) => atom.key === each.key),
  )
  return second?.happening ?? single.get(key)
}

/** "called off": "called" alone tells nothing of it. */
export function isOfTwoWords(key: string, happening: number): boolean {
  return single.get(key) !== happening
}

/** All single words of the kind. */
export function happeningWords(happening: number): readonly string[] {
  return groups[happening] ?? []
}

export function tellsOf(atoms: readonly Atom[], happening: number): boolean {
  return atoms.some((_, at) => happeningAt(atoms, at) === happening)
}
