import type { Language } from './language.ts'
import { nothingKnown, words } from './words.ts'

export const german: Language = {
  ...nothingKnown,
  code: 'de',
  capitalNouns: true,
  subjectMayFollowVerb: true,
  says: words(`sagte sagt sagten sagen gesagt erklärte erklärt erklärten erklären meinte meint meinten meinen
    teilte teilten betonte betont betonten betonen berichtete berichtet berichteten berichten so
    äußerte äußert äußerten äusserte kündigte kündigt forderte fordert forderten fordern
    schrieb schreibt schrieben schreiben warnte warnt warnten warnen kritisierte kritisiert kritisierten
    nannte nennt nannten nennen bezeichnete bezeichnet bezeichneten bezeichnen fügte fügt fügten
    fuhr ergänzte ergänzt antwortete antwortet antworteten behauptete behauptet behaupteten
    bestätigte bestätigt bestätigten begründete begründet begründeten beschrieb beschreibt
    beklagte beklagt lobte lobt rief ruft riefen räumte stellte verteidigte verteidigt
    verkündete verkündet versicherte versichert versprach verspricht verwies verweist unterstrich
    unterstreicht urteilte urteilt kommentierte kommentiert kommentierten charakterisierte wertete wertet
    zitierte zitiert zitierten resümierte bilanzierte mahnte mahnt monierte erläuterte erläutert
    führte hob hebt wies weist gab gibt gaben sprach spricht sprachen bat hofft hoffte
    glaubt glaubte denkt dachte findet fand hält hielt sieht sah ließ lässt lautete lautet
    heißt hieß entgegnete erwiderte konterte bemerkte freute klagte vermutete vermutet rechtfertigte
    appellierte bedauerte bekräftigte bekräftigt bezweifelte drohte empfahl empfiehlt erinnerte
    formulierte gestand kommt kam plädierte prophezeite reagierte schilderte schloss schimpfte
    unterstellte verlangte verlangt verlas verlautbarte verurteilte verurteilt vertrat warf wirft
    wünschte zeigte zweifelte bestreitet bestritt droht dementierte wiederholte erzählte erzählt twitterte
    titelte titelt notierte stufte befürchtet befürchtete befand nahm postete moniert proklamierte
    lehnte kommentierten twittert schlug machte zog hatte`),
  saying: [],
  tells: words('sagte erklärte antwortete'),
  accordingTo: [
    'laut',
    'gemäß',
    'nach angaben von',
    'nach ansicht von',
    'nach meinung von',
    'nach angaben',
    'nach einschätzung',
    'nach worten von',
    'nach den worten',
    'aus sicht',
    'nach auffassung',
    'nach aussage von',
    'nach aussagen von',
    'nach aussage',
    'nach aussagen',
    'nach ansicht',
    'zufolge',
  ],
  he: words('er'),
  she: words('sie'),
  they: words('beide'),
  otherPronouns: words('es ich wir man ihr dieser jener diese'),
  determiners:
    words(`der die das dem den des ein eine einer eines einem einen sein seine seiner seinem seinen ihr
    ihre ihrer ihrem ihren kein keine keiner mehrere einige viele manche alle jeder jede zwei drei vier fünf
    dieser diese dieses diesem diesen`),
  prepositions:
    words(`in im an am auf aus bei beim bis durch für gegen mit nach ohne seit über um unter von vom vor
    während wegen zu zum zur zwischen trotz gegenüber laut gemäß außer innerhalb außerhalb ins ans anlässlich
    aufgrund angesichts neben hinter ab per als wie statt infolge`),
  conjunctions:
    words(`und oder aber denn sondern dass daß weil wenn als ob da damit obwohl nachdem bevor indem
    während falls sowie doch jedoch sodass bis`),
  relatives: words('welche welcher welches deren dessen wo'),
  auxiliaries:
    words(`ist sind war waren wird werden wurde wurden hat haben hatte hatten habe hätte hätten sei seien wäre
    wären kann können könne könnte könnten konnte soll sollen solle sollte sollten muss müssen müsse müsste will wollen wolle
    wollte darf dürfe dürfen dürfte mag möchte worden gewesen bleibt bleiben nicht`),
  adverbs:
    words(`auch dann weiter weiterhin noch nur schon bereits zudem außerdem gestern heute morgen jetzt hier
    dort dabei dazu damit wörtlich weiters ebenfalls abschließend zuvor später anschließend daraufhin
    unterdessen inzwischen allerdings jedoch dagegen hingegen derweil so sehr mehr etwa rund wieder immer
    demnach somit deshalb daher darum darauf schließlich zugleich gleichzeitig nun sich selbst mit fort hinzu
    zurück an fest vor ein aus`),
  titles:
    words(`präsident präsidentin bundespräsident bundeskanzler bundeskanzlerin kanzler kanzlerin minister ministerin
    premierminister premierministerin ministerpräsident ministerpräsidentin bürgermeister bürgermeisterin oberbürgermeister
    sprecher sprecherin regierungssprecher pressesprecher polizeisprecher außenminister außenministerin innenminister
    innenministerin finanzminister verteidigungsminister verteidigungsministerin justizminister justizministerin wirtschaftsminister umweltminister
    staatssekretär staatssekretärin generalsekretär generalsekretärin vorsitzender vorsitzende vorsitzenden chef chefin
    parteichef parteichefin fraktionschef direktor direktorin professor dr prof herr frau papst könig königin general
    oberst leiter leiterin anwalt anwältin staatsanwalt richter richterin abgeordneter abgeordnete senator trainer
    experte expertin kommissar kommissarin botschafter geschäftsführer vorstand manager forscher us-präsident us-außenminister
    parteivorsitzender parteivorsitzende vereinschef landrat pfarrer bischof kardinal erzbischof`),
  maleWords: words(
    'herr könig papst präsident kanzler minister sprecher vorsitzender chef mann vater bruder sohn',
  ),
  femaleWords: words(
    'frau königin präsidentin kanzlerin ministerin sprecherin chefin mutter schwester tochter',
  ),
  months:
    words(`januar februar märz april mai juni juli august september oktober november dezember montag
    dienstag mittwoch donnerstag freitag samstag sonntag sonnabend uhr jahr jahre`),
  nameLinks: words('von van de zu der den bin al'),
  asked: words('gefragt befragt angesprochen'),
  labels: words(
    'sogenannte sogenannten sogenannter genannt namens titel motto begriff wort slogan',
  ),
  works: words(
    'film lied song buch album roman serie zeitung zeitschrift magazin stück band gruppe projekt gesetz aktion',
  ),
  maleNames: words(
    'hans peter klaus wolfgang frank thomas michael stefan andreas olaf horst heinz jürgen dieter helmut gerhard karl otto max paul jan martin markus christian jens uwe bernd guido volker kurt',
  ),
  femaleNames: words(
    'angela anna ursula annalena andrea sabine petra monika claudia julia katrin heike birgit renate maria christine susanne karin',
  ),
}
