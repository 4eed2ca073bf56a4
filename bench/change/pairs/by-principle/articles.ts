import type { Article } from '../pair.ts'

export const articles: Readonly<Record<string, Article>> = {
  'skarn-en': {
    headline: 'Rockfall',
    paragraphs: [
      'VELLMARK (Courier) — Three climbers were killed and two were missing after a rockfall on Mount Skarn on Sunday, the mountain rescue service said.',
      'The rocks came down shortly after noon on the north face, where about 30 people were on the fixed ropes. A helicopter brought 11 of them to the hut at Brunn.',
      '“It sounded like a train,” said Oskar Wehn, 27, a guide who was on the ridge. “Then there was only dust.”',
      'The search was broken off at nightfall because of fog and will go on at first light, the head of the service, Lina Dahl, said.',
      'Mount Skarn, 3,412 meters high, was first climbed in 1868. The north face has been closed twice in the past ten years after rockfalls.',
      'The governor of the province, Edvin Rask, is expected in Brunn on Monday.',
    ],
  },
  'skarn-de': {
    headline: 'Rockfall',
    paragraphs: [
      'Bei einem Felssturz am Skarnhorn sind am Sonntag drei Bergsteiger getötet worden, zwei werden vermisst. Das teilte die Bergwacht mit.',
      'Die Felsen lösten sich kurz nach Mittag in der Nordwand, in der etwa 30 Menschen unterwegs waren. Ein Hubschrauber brachte elf von ihnen zur Hütte in Brunn.',
      '„Es klang wie ein Zug“, sagte Oskar Wehn, ein Bergführer, der auf dem Grat stand. „Dann war nur noch Staub.“',
      'Die Suche wurde bei Einbruch der Dunkelheit unterbrochen und soll am Morgen weitergehen, sagte die Leiterin der Bergwacht, Lina Dahl.',
      'Das Skarnhorn ist 3412 Meter hoch und wurde 1868 zum ersten Mal bestiegen.',
    ],
  },
  'skarn-es': {
    headline: 'Rockfall',
    paragraphs: [
      'Tres montañeros murieron y dos están desaparecidos tras un desprendimiento en el monte Escarna el domingo, informó el servicio de rescate.',
      'Las rocas cayeron poco después del mediodía en la cara norte, donde había unas 30 personas. Un helicóptero llevó a once de ellas al refugio de Bruna.',
      '«Sonó como un tren», dijo Óscar Vena, un guía que estaba en la arista. «Después solo hubo polvo».',
      'La búsqueda se interrumpió al anochecer y seguirá por la mañana, dijo la jefa del servicio, Lina Dalmau.',
      'El monte Escarna mide 3.412 metros y fue escalado por primera vez en 1868.',
    ],
  },
  'skarn-ru': {
    headline: 'Rockfall',
    paragraphs: [
      'Три альпиниста погибли и двое пропали при камнепаде на горе Скарна в воскресенье, сообщила служба спасения.',
      'Камни пошли вскоре после полудня на северной стене, где находились около 30 человек. Вертолёт доставил одиннадцать из них в приют Брунн.',
      '«Это было похоже на поезд», — рассказал проводник Оскар Вен. «Потом осталась только пыль».',
      'Поиски прервали с наступлением темноты, утром их продолжат, сказала глава службы Лина Даль.',
      'Высота горы Скарна — 3412 метров, впервые на неё поднялись в 1868 году.',
    ],
  },
  'skarn-fr': {
    headline: 'Rockfall',
    paragraphs: [
      'Trois alpinistes sont morts et deux sont portés disparus après un éboulement sur le mont Skarn dimanche, a annoncé le secours en montagne.',
      'Les rochers se sont détachés peu après midi dans la face nord, où se trouvaient une trentaine de personnes. Un hélicoptère en a conduit onze au refuge de Brunn.',
      '« On aurait dit un train », a raconté Oscar Wehn, un guide qui se trouvait sur l’arête. « Ensuite, il n’y avait plus que de la poussière. »',
      'Les recherches ont été interrompues à la tombée de la nuit et doivent reprendre au matin, a dit la cheffe du secours, Lina Dahl.',
      'Le mont Skarn culmine à 3 412 mètres et a été gravi pour la première fois en 1868.',
    ],
  },
  dock: {
    headline: 'Dock workers in Harne walk out over pay',
    paragraphs: [
      'HARNE — Dock workers in the port of Harne went on strike on Monday morning, leaving 14 container ships waiting in the roads.',
      'The strike was called by the Harbor Union after talks with the port company collapsed over the weekend. The union is asking for 9 percent more pay; the company has offered 4.',
      '“We have been patient for three years,” said Greta Vance, the head of the union. “Patience does not pay the rent.”',
      'The port company, Harne Quays, said that it regretted the walkout. Its chief executive, Pol Ardent, 58, called on the union to return to the table.',
      'Harne handles about a third of the country’s container trade. A strike in 2019 lasted 11 days and cost the economy an estimated 600 million crowns, according to the chamber of commerce.',
      'Ferries to the islands are not affected. Trucks were backed up for six kilometers on the coast road.',
    ],
  },
  lab: {
    headline: 'Measles cases rise in Tolmar',
    paragraphs: [
      'Thirty-one people in Tolmar have come down with measles since the beginning of the month, the county health office said Wednesday.',
      'Most of them are children under 10 who had not been vaccinated. Four were in the hospital; all of them are in stable condition.',
      'The first case was a 6-year-old boy who had returned from a trip abroad, said Dr. Nadia Wolk, who leads the office. She asked parents to check their children’s papers.',
      'The health office opened two walk-in clinics on Tuesday. By the evening 212 people had been vaccinated there.',
      'Schools remain open. The district said it would decide by Friday whether to cancel the spring fair, which draws about 5,000 visitors.',
    ],
  },
  geld: {
    headline: 'Überfall auf Geldtransporter bei Lohnfeld',
    paragraphs: [
      'Unbekannte haben am Dienstag auf der Autobahn bei Lohnfeld einen Geldtransporter überfallen und rund 800.000 Euro erbeutet, wie die Polizei mitteilte.',
      'Zwei Wachleute wurden leicht verletzt. Die Täter flüchteten in einem dunklen Wagen in Richtung Süden.',
      '„Sie waren in zwei Minuten fertig“, sagte ein Zeuge, der Lastwagenfahrer Uwe Harms (44). „So etwas sieht man sonst nur im Film.“',
      'Die Autobahn blieb mehrere Stunden gesperrt. Die Polizei bittet um Hinweise.',
    ],
  },
  agua: {
    headline: 'Cortes de agua en Medraña',
    paragraphs: [
      'Unas 40.000 personas de Medraña llevan sin agua desde el lunes por la rotura de una tubería, informó el ayuntamiento.',
      'La avería se produjo en la calle Mayor y obligó a cerrar cuatro colegios. Los técnicos trabajan para reparar la conducción.',
      '«Nadie nos avisó», se quejó Pilar Nogal, de 67 años, vecina del barrio de San Roque.',
      'La alcaldesa, Irene Cobo, dijo que el suministro volverá el miércoles.',
    ],
  },
  zoo: {
    headline: 'Bear escapes from Halde zoo',
    paragraphs: [
      'A brown bear escaped from the zoo in Halde on Saturday after a keeper left a gate unlocked, the zoo said.',
      'The animal, a 7-year-old female named Runa, was last seen near the Kestrel woods, about 4 kilometers north of the city. Police told people to stay indoors.',
      '“She is not aggressive, but she is frightened,” said the director, Walter Imhof. “Please do not go looking for her.”',
      'A helicopter with a thermal camera is searching the woods. Some 60 officers are taking part.',
      'It is the second escape in a year. In March, two wolves got out through a hole in a fence; both were caught within a day.',
      'The keeper, who has worked at the zoo for 12 years, has been suspended.',
    ],
  },
  rate: {
    headline: 'Central bank expected to hold rates',
    paragraphs: [
      'OSTHEIM — The central bank is expected to leave its main rate at 3.5 percent on Thursday, according to a poll of 24 economists.',
      'Inflation slowed to 2.4 percent in April from 2.9 percent in March, the statistics office said last week.',
      'Governor Ines Falk said on Monday that there was “no hurry” to cut. Two of the seven members of the council voted for a cut at the last meeting.',
      'The krone rose 0.3 percent against the dollar. The yield on ten-year bonds fell to 3.1 percent.',
      'The bank will publish its decision at 2 p.m. local time. Falk will speak to reporters half an hour later.',
    ],
  },
}
