import type { Language } from './language.ts'
import { nothingKnown, words } from './words.ts'

export const french: Language = {
  ...nothingKnown,
  code: 'fr',
  subjectMayFollowVerb: true,
  says: words(`dit dite disait disent déclaré déclare déclarait affirmé affirme affirmait expliqué explique expliquait
    ajouté ajoute ajoutait assuré assure assurait estimé estime estimait indiqué indique indiquait précisé précise
    souligné souligne soulignait annoncé annonce écrit écrivait lancé lance répondu répond répondait
    raconté raconte racontait confié confie rappelé rappelle reconnu reconnaît regretté regrette dénoncé dénonce
    critiqué critique averti avertit prévenu prévient conclu conclut poursuivi poursuit insisté insiste
    martelé martèle qualifié qualifie évoqué évoque promis promet réagi réagit salué salue soutenu soutient
    demandé demande témoigné témoigne jugé juge admis admet détaillé détaille fustigé tweeté commenté commente
    résumé résume avancé avance appelé appelle observé observe noté note tempéré tonné murmuré crié`),
  saying: words(
    'disant déclarant affirmant expliquant ajoutant assurant estimant indiquant précisant soulignant évoquant dénonçant',
  ),
  accordingTo: ['selon', "d'après", 'pour', 'de l’avis de'],
  he: words('il'),
  she: words('elle'),
  they: words('ils elles'),
  attachedPronouns: words('il elle ils elles on je'),
  otherPronouns: words('on je nous vous ce cela'),
  determiners: words(
    'le la les un une des du au aux ce cette ces son sa ses leur leurs mon ma plusieurs quelques deux trois',
  ),
  definites: words('le la'),
  prepositions: words(
    "de à en dans par pour sur avec sans sous chez contre entre vers depuis pendant lors après avant selon comme d'",
  ),
  conjunctions: words('et ou mais donc car que si quand lorsque puisque tandis alors'),
  relatives: words('qui dont où lequel laquelle'),
  auxiliaries: words(
    "a ont est sont avait était étaient avaient aura sera serait doit peut pouvait faut fut eu été n'a s'est ne pas se",
  ),
  adverbs: words(
    'aussi encore également ensuite enfin ainsi déjà hier aujourd’hui notamment plus très bien puis toutefois cependant',
  ),
  titles:
    words(`président présidente ministre premier première maire porte-parole directeur directrice m mme mlle dr docteur
    professeur général colonel sénateur sénatrice député députée secrétaire chef cheffe avocat avocate procureur procureure
    préfet préfète ambassadeur ambassadrice juge roi reine pape père commissaire entraîneur chancelier chancelière`),
  maleWords: words('m président ministre roi pape directeur procureur'),
  femaleWords: words('mme mlle présidente directrice reine ministre-présidente procureure'),
  months: words(
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche',
  ),
  nameLinks: words('de du la le des von van ben el'),
  asked: words('interrogé interrogée questionné questionnée'),
  labels: words('dit dite surnommé intitulé titre mot terme slogan'),
  works: words('film livre chanson album roman série émission journal pièce'),
}

export const spanish: Language = {
  ...nothingKnown,
  code: 'es',
  subjectMayFollowVerb: true,
  says: words(`dijo dice dicen dijeron decía afirmó afirma afirmaron aseguró asegura señaló señala explicó explica añadió
    añade agregó agrega declaró declara indicó indica sostuvo sostiene manifestó manifiesta destacó destaca subrayó
    subraya advirtió advierte reconoció reconoce anunció anuncia respondió responde contestó escribió escribe
    comentó comenta recordó recuerda expresó expresa insistió insiste concluyó concluye denunció denuncia criticó
    lamentó lamenta precisó precisa apuntó apunta relató contó cuenta admitió admite prometió preguntó calificó
    llamó aclaró reiteró opinó opina confesó exclamó resumió tuiteó dicho asegurado afirmado`),
  saying: words('diciendo afirmando asegurando añadiendo señalando agregando explicando'),
  accordingTo: ['según', 'de acuerdo con', 'en palabras de', 'a juicio de'],
  he: words('él'),
  she: words('ella'),
  they: words('ellos ellas'),
  otherPronouns: words('yo nosotros esto eso ello'),
  determiners: words(
    'el la los las un una unos unas su sus este esta estos estas ese esa varios algunos dos tres del al',
  ),
  definites: words('el la'),
  prepositions: words(
    'de a en por para con sin sobre contra entre hacia desde hasta durante tras según ante bajo como',
  ),
  conjunctions: words('y e o u pero sino que si cuando aunque porque mientras pues'),
  relatives: words('quien quienes cual cuyo cuya donde'),
  auxiliaries: words(
    'ha han había es son era fue fueron está están estaba será sería debe puede podía se le les lo no haber hay',
  ),
  adverbs: words('también además ya ayer hoy después luego así aún todavía más muy entonces este'),
  titles:
    words(`presidente presidenta ministro ministra alcalde alcaldesa portavoz vocero vocera director directora secretario
    secretaria general doctor doctora dr dra señor señora sr sra senador senadora diputado diputada gobernador gobernadora
    juez jueza fiscal jefe jefa líder papa rey reina embajador embajadora canciller coronel capitán entrenador abogado
    abogada profesor profesora vicepresidente vicepresidenta primer`),
  maleWords: words(
    'presidente ministro alcalde director señor sr rey papa doctor senador diputado gobernador',
  ),
  femaleWords: words(
    'presidenta ministra alcaldesa directora señora sra reina doctora senadora diputada gobernadora',
  ),
  months: words(
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo',
  ),
  nameLinks: words('de del la las los y von van'),
  asked: words('preguntado preguntada consultado consultada'),
  labels: words('llamado llamada denominado apodado titulado lema término palabra'),
  works: words('película libro canción álbum novela serie disco programa obra'),
}

export const portuguese: Language = {
  ...nothingKnown,
  code: 'pt',
  subjectMayFollowVerb: true,
  says: words(`disse diz dizem disseram dizia afirmou afirma afirmaram declarou declara explicou explica acrescentou acrescenta
    ressaltou ressalta destacou destaca informou informa escreveu escreve contou conta respondeu responde garantiu garante
    avaliou avalia criticou critica lembrou lembra anunciou anuncia alertou alerta completou completa concluiu conclui
    defendeu defende admitiu admite comentou comenta reforçou relatou prometeu perguntou pontuou frisou sublinhou
    sublinha referiu adiantou esclareceu argumentou questionou chamou classificou dito afirmado`),
  saying: words('dizendo afirmando acrescentando explicando ressaltando destacando'),
  accordingTo: ['segundo', 'de acordo com', 'conforme', 'para', 'nas palavras de'],
  he: words('ele'),
  she: words('ela'),
  they: words('eles elas'),
  otherPronouns: words('eu nós isso isto'),
  determiners: words(
    'o a os as um uma uns umas seu sua seus suas este esta esse essa vários alguns dois três do da dos das ao à no na nos nas',
  ),
  definites: words('o a'),
  prepositions: words(
    'de em por para com sem sobre contra entre desde até durante após segundo ante sob como pelo pela',
  ),
  conjunctions: words('e ou mas porém que se quando embora porque enquanto pois'),
  relatives: words('quem qual cujo cuja onde'),
  auxiliaries: words(
    'foi é são era está estava será seria deve pode tem têm tinha havia há se não lhe ser',
  ),
  adverbs: words('também ainda já ontem hoje depois então assim mais muito além'),
  titles:
    words(`presidente presidenta ministro ministra prefeito prefeita porta-voz diretor diretora secretário secretária general
    doutor doutora dr dra senhor senhora sr sra senador senadora deputado deputada governador governadora juiz juíza
    procurador procuradora chefe líder papa rei rainha embaixador embaixadora chanceler coronel capitão técnico treinador
    advogado advogada professor professora vice-presidente primeiro-ministro delegado delegada`),
  maleWords: words(
    'presidente ministro prefeito diretor senhor sr rei papa doutor senador deputado governador',
  ),
  femaleWords: words(
    'presidenta ministra prefeita diretora senhora sra rainha doutora senadora deputada governadora',
  ),
  months: words(
    'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo',
  ),
  nameLinks: words('de do da dos das e von van'),
  asked: words('questionado questionada perguntado perguntada'),
  labels: words('chamado chamada denominado apelidado intitulado lema termo palavra'),
  works: words('filme livro canção álbum romance série disco programa obra'),
}

export const italian: Language = {
  ...nothingKnown,
  code: 'it',
  subjectMayFollowVerb: true,
  says: words(`detto dice dicono disse dissero diceva affermato afferma affermò dichiarato dichiara dichiarò spiegato spiega
    spiegò aggiunto aggiunge aggiunse sottolineato sottolinea commentato commenta scritto scrive scrisse risposto
    risponde rispose raccontato racconta ricordato ricorda annunciato annuncia avvertito avverte concluso conclude
    osservato osserva precisato precisa ribadito ribadisce sostenuto sostiene ammesso ammette assicurato assicura
    denunciato denuncia criticato chiesto chiede definito definisce promesso riferito riferisce esclamato twittato`),
  saying: words('dicendo affermando aggiungendo spiegando sottolineando ricordando'),
  accordingTo: ['secondo', 'per', 'a detta di', 'stando a'],
  he: words('lui egli'),
  she: words('lei ella'),
  they: words('loro essi'),
  otherPronouns: words('io noi questo ciò'),
  determiners: words(
    "il lo la i gli le un uno una suo sua suoi sue questo questa alcuni due tre del della dei delle al alla nel nella dal dalla sul sulla l'",
  ),
  definites: words("il la lo l'"),
  prepositions: words(
    'di a da in con su per tra fra contro verso durante dopo prima secondo come senza',
  ),
  conjunctions: words('e ed o ma però che se quando mentre perché poiché'),
  relatives: words('cui quale dove'),
  auxiliaries: words(
    'ha hanno aveva è sono era erano sarà sarebbe deve può si non ne viene stato stata',
  ),
  adverbs: words('anche ancora poi già ieri oggi così più molto inoltre infine invece'),
  titles:
    words(`presidente ministro ministra premier sindaco sindaca portavoce direttore direttrice segretario segretaria generale
    dottor dottore dottoressa dott signor signora sig senatore senatrice deputato deputata governatore giudice procuratore
    capo leader papa re regina ambasciatore colonnello capitano allenatore avvocato professore professoressa prof cardinale`),
  maleWords: words('ministro sindaco direttore signor re papa dottor senatore deputato'),
  femaleWords: words('ministra sindaca direttrice signora regina dottoressa senatrice deputata'),
  months: words(
    'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica',
  ),
  nameLinks: words('di de del della dei von van'),
  asked: words('interpellato interpellata'),
  labels: words('cosiddetto cosiddetta detto soprannominato intitolato termine parola slogan'),
  works: words('film libro canzone album romanzo serie disco programma opera'),
}
