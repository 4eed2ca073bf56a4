import type { Article } from './pair.ts'

const match: Article = {
  headline: 'Corvane leads Brightwater 1-0 at half-time',
  byline: ['Toby Marsh'],
  paragraphs: [
    'A header by Luca Ferrand gave Corvane a 1-0 lead over Brightwater at half-time of the cup final on Saturday.',
    'Some 31,000 spectators watched the game at Ellis Park. Brightwater coach Ruth Adeyemi lost her captain, Dov Hartmann, 29, to a knee injury after 20 minutes.',
  ],
}

const storm: Article = {
  headline: 'Storm Odile cuts power to 90,000 homes on the Isle of Wren',
  kicker: 'Weather',
  byline: ['Agnes Toll', 'Sam Whitlock'],
  caption: 'Waves at the pier of St. Orrin on Thursday.',
  paragraphs: [
    'Storm Odile tore roofs off houses and cut power to 90,000 homes on the Isle of Wren on Thursday, and one man was killed by a falling tree.',
    'Gusts reached 148 km/h at St. Orrin, the met office said. The ferry to the mainland will not run before Saturday.',
    '“I have lived here for sixty years and never heard such a noise,” said fisherman Cormac Reedy.',
    'The man who died, a 62-year-old postal worker, had stopped his van near Fallow Bridge to clear the road.',
    'Wren Energy has sent 45 crews to repair the lines. It hopes to restore power to most customers by Friday evening.',
    'The council opened the sports hall in Minton as a shelter, and about 130 people spent the night there.',
    'Odile is the fourth named storm of the season. The previous one, Magnus, caused damage of £12 million in October.',
  ],
}

const markets: Article = {
  headline: 'Halden Motors to cut 1,800 jobs as orders shrink',
  byline: ['Priya Lindholm'],
  caption: 'The Halden plant in Weirton.',
  paragraphs: [
    'Halden Motors plans to cut 1,800 jobs at its plant in Weirton over two years, the car maker said on Monday, after orders fell by 22 percent.',
    'Shares in the company dropped 6.4% to 31.20 crowns. The unions called the plan reckless.',
    'Chief executive Maud Fenner said that the company had “no time to lose” and would invest 2.3 billion crowns in electric models.',
    'The works council, led by Igor Sandoval, was told of the plan an hour before the public. It has called a meeting for Wednesday.',
    'Halden employs 14,500 people, 9,200 of them in Weirton. It made a loss of 410 million crowns last year, its first since 2012.',
    'Economy Minister Clara Voss offered talks about subsidies. The state owns 15 percent of the shares.',
  ],
}

const clinic: Article = {
  headline: 'Health officials look for source of infections at Lakeside clinic',
  kicker: 'Health',
  byline: ['Noor Castell'],
  caption: 'The entrance of the Lakeside clinic.',
  paragraphs: [
    'ASHFORD MERE — Health officials are looking for the source of an infection that has made 34 patients ill at the Lakeside clinic since the beginning of the month.',
    'Three patients died, all of them over 80 and weakened by other illnesses, medical director Ewa Stolarz said on Thursday. She said it was not clear whether the infection had caused the deaths.',
    '“We test every tap, every kettle and every ventilation shaft,” Stolarz told reporters. “Until we know more, nobody will be admitted.”',
    'The clinic has 310 beds and is the only one in the district with a heart unit. Ambulances take new patients to Corran, 45 minutes away.',
    'The first case was noticed on 2 March, when a patient in the surgical ward developed a high fever. Within ten days the ward had 11 cases, and staff began to wear masks again.',
    'The bacterium is common in warm water and harmless to most people, said Arjun Mehta, a professor of hygiene at the University of Corran who advises the clinic.',
    'He did not take part in the inspection of the water pipes in 2022, which found the system in good order. The report of that inspection runs to 64 pages and was paid for by the district.',
    'District councillor Hugh Pelham asked why the public learned of the cases only this week. The clinic informed the health office on 9 March, according to a letter seen by this newspaper.',
    'The health office defended its silence. “A warning without a cause frightens people and helps no one,” its head, Bettina Graf, said in an interview with Radio Mere.',
    'Relatives of patients have formed a group and demand to see the results of all tests. Its speaker, Colin Tarrant, said that he had not been allowed to visit his mother for eight days.',
    'The nurses’ union complained about long shifts. Forty of the 520 staff have reported sick, twice as many as in a usual March.',
    'An operation that cannot wait is done in the new wing, which has its own water supply. The clinic postponed 75 other operations.',
    'The state ministry of health sent four experts, who are to present a first finding next Tuesday. Minister Oskar Dahl will inform parliament in the same week.',
    'In 2015 a similar infection closed a hospital in Vell for five weeks. The cause there was a disused boiler that had not been disconnected from the pipes.',
    'Lakeside was opened in 1969 and is due to be replaced by a new building on the northern shore. The district has set aside 180 million crowns for it, but the council has not yet chosen an architect.',
  ],
}

const live: Article = {
  headline: 'Live: Count under way in Orlen city election',
  kicker: 'Live',
  paragraphs: [
    '20:40 Turnout was 61 percent, the election office says, two points more than four years ago.',
    '20:15 First results come from the harbor wards. Mayor Elsa Thorne leads with 48 percent.',
    '20:00 The polls have closed. Good evening from the town hall.',
    'Updated 3 minutes ago',
  ],
}

/** The manner of a news desk's first take: one paragraph and no more. */
const flash: Article = {
  headline: 'Explosion at grain silo in Dunmarket',
  paragraphs: [
    'An explosion damaged a grain silo in Dunmarket on Sunday evening. Fire crews are at the scene, and two workers are missing, the town said.',
  ],
}

export const keptAsideArticles: Readonly<Record<string, Article>> = {
  match,
  storm,
  markets,
  clinic,
  live,
  flash,
}
