/** Words that a full stop shortens, in any of the languages we read; without the stop, lower case unless said. */

/**
 * Titles, as they are written: a name follows, so the stop never ends a sentence. With their
 * capital, for "Hon." shortens and "hon." is Swedish for "she".
 */
export const titleAbbreviations: ReadonlySet<string> = new Set(
  `Mr Mrs Ms Mx Messrs Dr Drs Prof Profs Gen Maj Col Lt Sgt Cpl Pvt Capt Cmdr Cdr Adm Sen Rep Reps Sens Gov Rev Hon Pres Supt Det Insp St Ste Mt Ft Fr Br
  Hr Dipl Ing Nr Str Abs
  M MM Mme Mlle Mgr Me Vve
  Sra Srta Dra Exmo Gral Lic Av Ud Uds
  Sig Dott Avv On Arch Geom
  Им Проф Св Ім`.split(/\s+/),
)

/** Something always follows them. */
export const leadingAbbreviations: ReadonlySet<string> = new Set(
  `vs e.g i.e cf viz dr prof gen approx sr sra dott sig avv
  bzw ca z.b d.h u.a ggf inkl
  г ул им проф акад тов св т.е т.к
  вул ім акад
  ul płk mjr św tzw np
  bl.a t.ex kl s.k dvs`.split(/\s+/),
)

/** May end a sentence or stand inside it; what follows decides. */
export const freeAbbreviations: ReadonlySet<string> = new Set(
  `u.s u.k u.n e.u d.c u.s.a u.a.e a.m p.m jr sr inc ltd co corp dept est bros llc plc etc al ph.d m.d b.a m.a no nos ave blvd rd
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun calif fla tex wash mass conn ariz colo ill ind mich minn pa va
  ee.uu s.a s.p.a mio mrd usw u.s.w m.in r tys mln al руб тыс млн млрд грн тис гг р рр ст m.fl o.s.v`.split(
    /\s+/,
  ),
)

/** Only before a number: "No. 5", "Art. 12", "Nov. 3". */
export const numberAbbreviations: ReadonlySet<string> = new Set(
  `no nos nr num núm art sec ch vol p pp par para abs jan feb mar apr jun jul aug sep sept oct nov dec ст п р № поз стр`.split(
    /\s+/,
  ),
)

/** After a free abbreviation or an initial these begin a new sentence. */
export const sentenceOpeners: ReadonlySet<string> = new Set(
  `the a an he she it they we you i this that these those his her their its our but and or so yet in on at by for from with as if when while after before although however meanwhile there here who what why how no not all some many most more two three one
  der die das ein eine er sie es wir ihr aber und in im am auf nach bei mit als wenn doch auch
  le la les un une il elle ils elles nous vous mais et en au aux dans sur après
  el los las una ella ellos pero y o por para según
  o os as um uma ele ela eles mas e em no na
  il lo gli uno lui lei ma nel nella
  он она они это но и в на по после
  він вона вони це але та у після
  to on ona oni ale i w na po
  han hon de det den men och i på`.split(/\s+/),
)
