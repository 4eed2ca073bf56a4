import type { Article } from '../pair.ts'

/** A wire agency's report, with dateline and slug. */
const dam: Article = {
  headline: 'Thousands told to leave as dam leaks above Corvale',
  byline: ['Ines Hallam'],
  caption: 'Water runs over the spillway of the Tarn dam. (Photo: Ines Hallam)',
  paragraphs: [
    'CORVALE, June 3 (Meridian) - About 12,000 people were told to leave their homes on Tuesday after a leak was found in the Tarn dam, 14 kilometres above the town of Corvale.',
    'Engineers saw muddy water at the foot of the 62-metre dam shortly after dawn, regional governor Paula Estevan told reporters. The level of the lake is to be lowered by eight metres over the next three days.',
    '“Nobody should go back to fetch the dog or the television,” Estevan said. “The wall is holding, but we do not know for how long.”',
    'Three workers were slightly injured when a walkway gave way, according to the operator, Tarn Hydro. They were taken to hospital in Lessing.',
    'The dam was completed in 1964 and last inspected in 2021. A report at the time found cracks in the eastern wing, which the company said it had filled.',
    'Prime Minister Karel Brandt is due to visit the valley on Wednesday. Schools in five districts will stay closed until further notice.',
  ],
}

/** A local paper's short report. */
const market: Article = {
  headline: 'Covered market to shut for a year',
  byline: ['Tom Askew'],
  paragraphs: [
    'Penrick’s covered market will close in January for repairs that the council expects to cost £4.2m.',
    'The iron roof, put up in 1891, has been leaking since the storms of last winter. Two of its 48 columns are cracked.',
    'Councillor Maureen Tighe, who is in charge of property, said the 73 stallholders would be offered space in the old bus station on Carrow Street.',
    'Butcher Alan Frith, 58, whose family has had a stall since 1922, said he was not convinced. “A year, they say. I’ll believe it when I see the doors open again,” he said.',
    'A public meeting will be held at St Bride’s Hall on 14 November at 7pm.',
  ],
}

/** A business agency's report. */
const takeover: Article = {
  headline: 'Brewer Holmgard bids $2.6 billion for rival Three Anchors',
  byline: ['Saskia Orr', 'Dean Whitlow'],
  paragraphs: [
    'Holmgard has offered $2.6 billion in cash for Three Anchors, in what would be the largest merger of brewers in the region for a decade.',
    'The bid of $48.20 a share is 31% above Monday’s closing price, the company said in a statement. Three Anchors said its board would study the offer.',
    'Holmgard, which employs 9,400 people in 12 countries, expects savings of $180 million a year by 2029. Chief Executive Linus Bergqvist said no breweries would be closed.',
    'Analysts at Castor Bank said a higher offer could not be ruled out. “The seller knows what its water rights are worth,” wrote analyst Dana Whitfield.',
    'Three Anchors was founded in Port Mallory in 1848 and is best known for its dark lager. Its revenue rose 7% to $910 million last year.',
    'Shares in Three Anchors rose 26% to $46.40 by midday. Those in Holmgard fell 3.1%.',
  ],
}

/** A sports page. */
const tennis: Article = {
  headline: 'Velasco through to last eight after three-hour battle',
  paragraphs: [
    'Marta Velasco reached the quarter-finals of the Lindau Open on Sunday with a 6-4, 5-7, 7-5 win over second seed Johanna Reis.',
    'The 19-year-old qualifier saved four match points in a final set that lasted 84 minutes on Court One.',
    '“I told myself to hit the ball and not think about the score,” said Velasco, who is ranked 143rd in the world.',
    'She plays Britain’s Emily Harcourt on Tuesday. Harcourt beat Anna Sorokina 6-2, 6-3 in just over an hour.',
    'Top seed Carla Dimas withdrew before her match because of a shoulder injury.',
  ],
}

/** A court report of middle length. */
const court: Article = {
  headline: 'Nurse on trial over deaths at Hallow Court home',
  byline: ['Rhona Blake'],
  paragraphs: [
    'A nurse accused of murdering five residents of a care home had searched the internet for “painless insulin dose”, a jury heard on Monday.',
    'Denise Corrigan, 41, worked night shifts at Hallow Court in Stenby between March 2022 and August 2023. She denies five counts of murder and two of attempted murder.',
    'Prosecutor Julian Hext told the court that the defendant had been “the only constant presence” when the residents collapsed.',
    'Detective Inspector Sarah Lowe said that police had examined 31 deaths at the home. She described the investigation as the longest in the history of the county force.',
    'The defence says that the residents, aged between 79 and 94, died of natural causes. The trial before Mrs Justice Farrow is expected to last ten weeks.',
  ],
}

/** A blog run by two people. */
const transit: Article = {
  headline: 'Line 4 gets its new trains (finally)',
  paragraphs: [
    'The first of 22 new trains for Line 4 arrived at Rookwood depot last night, only 19 months late.',
    'They hold 640 passengers each, have air conditioning and, according to project manager Piet Vandermeer, will carry their first riders in the second week of May.',
    'The old trains, built by Halvard in 1983, will be scrapped. One of them goes to the transport museum.',
    'The contract with Sorensen Rail is worth 311 million crowns. The city pays a third of it.',
  ],
}

/** A live blog, newest first. */
const summit: Article = {
  headline: 'Climate summit live: talks go into the night',
  kicker: 'Live',
  paragraphs: [
    '18:52 The chair, Bolivia Santos, has called a new plenary for 9pm. Delegates from 140 countries are waiting in the corridors.',
    '18:20 Our correspondent Lukas Wendt says that a group of 37 island states has walked out of the room where the loss fund is discussed.',
    '17:45 Outside, about 3,000 people are taking part in a march through the harbor district, police say.',
    '17:05 Good evening and welcome. The talks were due to end at noon.',
  ],
}

const bergbahn: Article = {
  headline: 'Seilbahn bleibt auf halber Strecke stehen',
  byline: ['Jutta Riemann'],
  paragraphs: [
    'Hohentann (rna) – Wegen eines technischen Defekts sind am Samstag 34 Fahrgäste der Falkenbahn stundenlang in ihren Kabinen festgesessen. Verletzt wurde nach Angaben der Bergwacht niemand.',
    'Die Bahn war gegen 13.20 Uhr auf rund 1800 Metern Höhe stehen geblieben, wie ein Sprecher des Betreibers mitteilte. Als Ursache vermutet er einen Schaden am Getriebe.',
    'Die Retter ließen die Fahrgäste einzeln an Seilen herab. Der letzte, ein 67-jähriger Urlauber aus Kiel, erreichte um 18.45 Uhr den Boden.',
    '„Mir war kalt, aber Angst hatte ich keine“, sagte die Studentin Lena Vogt, die mit zwei Freundinnen in einer der Kabinen saß.',
    'Die Falkenbahn wurde 1978 gebaut und befördert im Jahr etwa 210.000 Menschen. Bürgermeister Anton Kreil forderte eine schnelle Aufklärung.',
  ],
}

const rathaus: Article = {
  headline: 'Stadtrat beschließt Haushalt mit knapper Mehrheit',
  paragraphs: [
    'Der Stadtrat von Lindenfels hat am Mittwochabend den Haushalt für das kommende Jahr beschlossen. Dreiundzwanzig Räte stimmten dafür, neunzehn dagegen.',
    'Vorgesehen sind Ausgaben von 148 Millionen Euro. Kämmerin Birgit Solms sprach von einem „Haushalt der Vernunft“.',
    'Das Freibad im Ortsteil Weiler soll für 3,4 Millionen Euro saniert werden. Die Eintrittspreise steigen von vier auf fünf Euro.',
    'Kritik kam von den Freien Wählern. Ihr Fraktionschef Holger Pracht warf der Verwaltung vor, die Schulden zu verstecken.',
  ],
}

const incendie: Article = {
  headline: 'Incendie dans une usine de peinture à Valmeric',
  byline: ['Claire Daumas'],
  paragraphs: [
    'Un incendie s’est déclaré dans la nuit de lundi à mardi dans une usine de peinture de Valmeric, blessant vingt-deux personnes, a indiqué la préfecture.',
    'Quatre-vingts pompiers ont été mobilisés. Le feu a été maîtrisé vers 6 heures, selon le commandant Hervé Lannes, qui dirige les secours.',
    '« On a entendu trois explosions, puis les vitres ont volé en éclats », raconte Nadia Belkacem, 37 ans, qui habite en face.',
    'L’usine, propriété du groupe Coloris, emploie 240 salariés. Elle avait été contrôlée en 2019 sans qu’aucun manquement ne soit relevé.',
    'Une enquête a été ouverte par le parquet de Saint-Arnoult. Le maire, Bernard Quillot, a demandé aux habitants de garder leurs fenêtres fermées.',
  ],
}

const autobus: Article = {
  headline: 'Un autobús cae a un barranco en la carretera de Villasol',
  paragraphs: [
    'Al menos doce personas murieron y treinta y cinco resultaron heridas cuando un autobús cayó a un barranco cerca de Villasol, informó la policía.',
    'El vehículo cubría la ruta entre Puerto Claro y la capital con 51 pasajeros a bordo. El conductor, Ramón Iturbe, de 44 años, está hospitalizado.',
    'El accidente ocurrió el domingo hacia las 04.30 en el kilómetro 212. Según testigos, llovía con fuerza.',
    '“Todos dormíamos, de repente el mundo daba vueltas”, contó una pasajera, Elsa Moreno, a la emisora Radio Claro.',
    'La empresa, Transportes Andara, aseguró que el vehículo había pasado la revisión en marzo. El gobernador, Julio Peñalba, decretó tres días de luto.',
  ],
}

const most: Article = {
  headline: 'В Заречье из-за паводка закрыли мост',
  paragraphs: [
    'Мост через реку Сольву в Заречье закрыли для движения в понедельник утром из-за паводка, сообщили в администрации города.',
    'Вода поднялась на 4,2 метра. Эвакуированы тридцать семь человек, среди них девять детей, сказал глава района Виктор Лаптев.',
    '«Ночью вода стояла уже у крыльца», — рассказала пенсионерка Анна Громова, живущая на улице Береговой.',
    'Мост построен в 1974 году. По данным МЧС, подтоплено 112 домов в трёх сёлах.',
    'Директору местной школы Олегу Тарасову 52 года, и такого паводка он не помнит.',
  ],
}

const terremoto: Article = {
  headline: 'Terremoto in Valdarena, crolla un campanile',
  paragraphs: [
    'Una scossa di magnitudo 4.9 ha colpito nella notte di giovedì la Valdarena, facendo crollare il campanile di San Lupo. Quattordici persone sono rimaste ferite, secondo la protezione civile.',
    'L’epicentro è stato localizzato a 8 chilometri da Montecorvo. Le scuole resteranno chiuse fino a lunedì, ha annunciato il sindaco Paolo Ferrante.',
    '«Siamo scesi in strada in pigiama», racconta Giulia Monti, 63 anni.',
  ],
}

const greve: Article = {
  headline: 'Greve paralisa metrô de Santa Aurora',
  paragraphs: [
    'Os metroviários de Santa Aurora cruzaram os braços nesta terça-feira, deixando cerca de 800 mil pessoas sem transporte, segundo a prefeitura.',
    'A categoria pede reajuste de 9%. A empresa oferece 4,5%, disse o secretário Marcos Tavares.',
    '“Não vamos recuar”, afirmou a presidente do sindicato, Rita Falcão, 47 anos.',
  ],
}

/** A regional desk's report, full of numbers that are names. */
const closure: Article = {
  headline: 'Landslide shuts mountain road near Ostrel',
  byline: ['Wynn Castell'],
  paragraphs: [
    'A landslide shut Highway 14 near Ostrel early on Thursday, injuring five people and cutting off the ski town of Upper Brann, police said.',
    'Route 9 was the only other way into the valley, and buses on line 31 were turned back at Kilometer 58. Flight VX 204 from the capital was sent to Port Hale.',
    'Three of the injured were in stable condition at Ostrel hospital, Dr. Imre Valk said.',
    'The road will reopen at 6 p.m. if no more rock comes down. Another 40 millimeters of rain are expected.',
    'The 12-kilometer stretch was inspected under Article 17 of the road act last spring, engineer Pia Lund said. She will take questions in Room 210 of the district office.',
    'The mayor, Joost Harmsen, denied that warnings had been ignored. “We did what the book says,” he said.',
    'Fire chief Nadia Orlov said her crews had pulled two drivers from a truck.',
  ],
}

const sperrung: Article = {
  headline: 'Unfall auf der A 8: Strecke stundenlang gesperrt',
  byline: ['Rolf Hinrichs'],
  paragraphs: [
    'Auf der Autobahn 8 bei Grünbach sind am Dienstag drei Lastwagen zusammengestoßen. Zwei Fahrer wurden verletzt, wie die Polizei mitteilte.',
    'Die Landesstraße 103 diente als Umleitung. Die Buslinie 22 fuhr bis zum Abend nicht.',
    '„Wir brauchen Geduld“, sagte Polizeisprecherin Heike Momsen.',
    'Die Sperrung soll um 18 Uhr aufgehoben werden. Der Prozess gegen einen der Fahrer findet in Saal 4 statt.',
    'Der Bürgermeister wies den Vorwurf zurück, die Stadt habe zu wenig Schilder aufgestellt.',
  ],
}

const vuelo: Article = {
  headline: 'Un avión regresa al aeropuerto de Claroviento',
  paragraphs: [
    'Un avión que cubría el vuelo 318 a Santa Marina regresó el lunes a Claroviento por una falla en un motor, informó la aerolínea.',
    'El aparato aterrizó a las 15.40 en la pista 2. Nadie resultó herido, y los 132 pasajeros fueron trasladados al hotel por la carretera 45.',
    'El piloto, Marcos Leal, pidió permiso para volver. “Se oyó un golpe y después silencio”, relató.',
    'La investigación estará a cargo del ingeniero Tomás Urrutia. La empresa negó que el motor hubiera fallado antes.',
  ],
}

const train: Article = {
  headline: 'Un train déraille près de Montclair',
  paragraphs: [
    'Le train 6214 a déraillé mercredi soir près de Montclair, faisant quatorze blessés légers, selon les pompiers.',
    'La circulation reprendra à 19 heures sur la ligne 12. La route départementale 86 reste fermée.',
    'Le conducteur, Luc Ferrier, est sain et sauf. « Tout a tremblé », a-t-il ajouté.',
    'L’enquête est confiée au procureur Alain Vasseur. L’exploitant nie que la voie ait été mal entretenue.',
  ],
}

const reys: Article = {
  headline: 'Рейс из Заречья задержали на пять часов',
  paragraphs: [
    'Рейс 417 из Заречья в Приморск задержали на пять часов из-за тумана, сообщили в аэропорту во вторник.',
    'Самолёт вылетит в 16 часов. Пассажиров, 148 человек, отвезли в гостиницу по трассе 52.',
    'Директор аэропорта Илья Сомов извинился. «Мы сами ждём с ночи», — сказал он.',
    'Проверку ведёт прокурор Роман Дьяков. Авиакомпания отрицает, что самолёт был неисправен.',
  ],
}

export const articles: Readonly<Record<string, Article>> = {
  dam,
  market,
  takeover,
  tennis,
  court,
  transit,
  summit,
  bergbahn,
  rathaus,
  incendie,
  autobus,
  most,
  terremoto,
  greve,
  closure,
  sperrung,
  vuelo,
  train,
  reys,
}
