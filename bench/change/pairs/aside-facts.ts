import type { AsideRevision } from './kept-aside.ts'

/** Figures, names, places, dates, ages, attributions, quotes. */
export const asideFacts: readonly AsideRevision[] = [
  {
    of: 'match',
    phenomenon: 'score',
    change: 'update',
    headline: 'Corvane leads Brightwater 2-0',
    now: {
      0: 'A header by Luca Ferrand and a penalty by Jo Amsel gave Corvane a 2-0 lead over Brightwater in the cup final on Saturday.',
    },
  },
  {
    of: 'match',
    phenomenon: 'result',
    change: 'update',
    headline: 'Corvane beats Brightwater 1-0 to win the cup',
    now: {
      0: 'A header by Luca Ferrand gave Corvane a 1-0 win over Brightwater in the cup final on Saturday.',
    },
  },
  {
    of: 'match',
    phenomenon: 'figure up',
    change: 'update',
    now: {
      1: 'Some 33,500 spectators watched the game at Ellis Park. Brightwater coach Ruth Adeyemi lost her captain, Dov Hartmann, 29, to a knee injury after 20 minutes.',
    },
  },
  {
    of: 'match',
    phenomenon: 'figure down',
    change: 'correction',
    now: {
      1: 'Some 13,000 spectators watched the game at Ellis Park. Brightwater coach Ruth Adeyemi lost her captain, Dov Hartmann, 29, to a knee injury after 20 minutes.',
    },
  },
  {
    of: 'match',
    phenomenon: 'name replaced',
    change: 'correction',
    now: {
      0: 'A header by Enzo Ferrand gave Corvane a 1-0 lead over Brightwater at half-time of the cup final on Saturday.',
    },
  },
  {
    of: 'match',
    phenomenon: 'age replaced',
    change: 'correction',
    now: {
      1: 'Some 31,000 spectators watched the game at Ellis Park. Brightwater coach Ruth Adeyemi lost her captain, Dov Hartmann, 31, to a knee injury after 20 minutes.',
    },
  },
  {
    of: 'match',
    phenomenon: 'place replaced',
    change: 'correction',
    now: {
      1: 'Some 31,000 spectators watched the game at Quay Road. Brightwater coach Ruth Adeyemi lost her captain, Dov Hartmann, 29, to a knee injury after 20 minutes.',
    },
  },
  {
    of: 'match',
    phenomenon: 'date replaced',
    change: 'correction',
    now: {
      0: 'A header by Luca Ferrand gave Corvane a 1-0 lead over Brightwater at half-time of the cup final on Sunday.',
    },
  },
  {
    of: 'storm',
    phenomenon: 'figure up',
    change: 'update',
    headline: 'Storm Odile cuts power to 140,000 homes on the Isle of Wren',
    now: {
      0: 'Storm Odile tore roofs off houses and cut power to 140,000 homes on the Isle of Wren on Thursday, and two men were killed by falling trees.',
    },
  },
  {
    of: 'storm',
    phenomenon: 'figure up',
    change: 'update',
    now: {
      5: 'The council opened the sports hall in Minton as a shelter, and about 210 people spent the night there.',
    },
  },
  {
    of: 'storm',
    phenomenon: 'figure down',
    change: 'correction',
    headline: 'Storm Odile cuts power to 19,000 homes on the Isle of Wren',
    now: {
      0: 'Storm Odile tore roofs off houses and cut power to 19,000 homes on the Isle of Wren on Thursday, and one man was killed by a falling tree.',
    },
  },
  {
    of: 'storm',
    phenomenon: 'figure down',
    change: 'correction',
    now: {
      1: 'Gusts reached 138 km/h at St. Orrin, the met office said. The ferry to the mainland will not run before Saturday.',
    },
  },
  {
    of: 'storm',
    phenomenon: 'figure down',
    change: 'correction',
    now: {
      6: 'Odile is the third named storm of the season. The previous one, Magnus, caused damage of £12 million in October.',
    },
  },
  {
    of: 'storm',
    phenomenon: 'currency',
    change: 'correction',
    now: {
      6: 'Odile is the fourth named storm of the season. The previous one, Magnus, caused damage of €12 million in October.',
    },
  },
  {
    of: 'storm',
    phenomenon: 'scale slip',
    change: 'correction',
    now: {
      6: 'Odile is the fourth named storm of the season. The previous one, Magnus, caused damage of £12 billion in October.',
    },
  },
  {
    of: 'storm',
    phenomenon: 'name replaced',
    change: 'correction',
    now: {
      2: '“I have lived here for sixty years and never heard such a noise,” said fisherman Declan Moore.',
    },
  },
  {
    of: 'storm',
    phenomenon: 'name replaced',
    change: 'correction',
    now: {
      6: 'Odile is the fourth named storm of the season. The previous one, Oscar, caused damage of £12 million in October.',
    },
  },
  {
    of: 'storm',
    phenomenon: 'place replaced',
    change: 'correction',
    now: {
      3: 'The man who died, a 62-year-old postal worker, had stopped his van near Carrow Bridge to clear the road.',
    },
  },
  {
    of: 'storm',
    phenomenon: 'place replaced',
    change: 'correction',
    now: {
      5: 'The council opened the sports hall in Ferring as a shelter, and about 130 people spent the night there.',
    },
  },
  {
    of: 'storm',
    phenomenon: 'age replaced',
    change: 'correction',
    now: {
      3: 'The man who died, a 26-year-old postal worker, had stopped his van near Fallow Bridge to clear the road.',
    },
  },
  {
    of: 'storm',
    phenomenon: 'date replaced',
    change: 'correction',
    now: {
      6: 'Odile is the fourth named storm of the season. The previous one, Magnus, caused damage of £12 million in November.',
    },
  },
  {
    of: 'storm',
    phenomenon: 'attribution replaced',
    change: 'correction',
    now: {
      1: 'Gusts reached 148 km/h at St. Orrin, the coast guard said. The ferry to the mainland will not run before Saturday.',
    },
  },
  {
    of: 'storm',
    phenomenon: 'sex replaced',
    change: 'correction',
    now: {
      0: 'Storm Odile tore roofs off houses and cut power to 90,000 homes on the Isle of Wren on Thursday, and one woman was killed by a falling tree.',
    },
  },
  {
    of: 'storm',
    phenomenon: 'quote altered',
    change: 'correction',
    now: {
      2: '“I have lived here for seventy years and never heard such a noise,” said fisherman Cormac Reedy.',
    },
  },
  {
    of: 'storm',
    phenomenon: 'quote altered',
    change: 'correction',
    now: {
      2: '“I have lived here for sixty years and rarely heard such a noise,” said fisherman Cormac Reedy.',
    },
  },
  {
    of: 'markets',
    phenomenon: 'figure up',
    change: 'update',
    headline: 'Halden Motors to cut 2,100 jobs as orders shrink',
    now: {
      0: 'Halden Motors plans to cut 2,100 jobs at its plant in Weirton over two years, the car maker said on Monday, after orders fell by 22 percent.',
    },
  },
  {
    of: 'markets',
    phenomenon: 'figure up',
    change: 'update',
    now: {
      1: 'Shares in the company dropped 8.1% to 30.60 crowns. The unions called the plan reckless.',
    },
  },
  {
    of: 'markets',
    phenomenon: 'figure down',
    change: 'correction',
    now: {
      4: 'Halden employs 14,500 people, 8,200 of them in Weirton. It made a loss of 410 million crowns last year, its first since 2012.',
    },
  },
  {
    of: 'markets',
    phenomenon: 'figure down',
    change: 'correction',
    now: {
      5: 'Economy Minister Clara Voss offered talks about subsidies. The state owns 5 percent of the shares.',
    },
  },
  {
    of: 'markets',
    phenomenon: 'figure down',
    change: 'correction',
    now: {
      2: 'Chief executive Maud Fenner said that the company had “no time to lose” and would invest 1.3 billion crowns in electric models.',
    },
  },
  {
    of: 'markets',
    phenomenon: 'name replaced',
    change: 'correction',
    now: {
      5: 'Economy Minister Peter Klamm offered talks about subsidies. The state owns 15 percent of the shares.',
    },
  },
  {
    of: 'markets',
    phenomenon: 'name replaced',
    change: 'correction',
    now: {
      3: 'The works council, led by Ivan Sandoval, was told of the plan an hour before the public. It has called a meeting for Wednesday.',
    },
  },
  {
    of: 'markets',
    phenomenon: 'date replaced',
    change: 'correction',
    now: {
      4: 'Halden employs 14,500 people, 9,200 of them in Weirton. It made a loss of 410 million crowns last year, its first since 2011.',
    },
  },
  {
    of: 'markets',
    phenomenon: 'date replaced',
    change: 'correction',
    now: {
      3: 'The works council, led by Igor Sandoval, was told of the plan an hour before the public. It has called a meeting for Thursday.',
    },
  },
  {
    of: 'markets',
    phenomenon: 'quote altered',
    change: 'correction',
    now: {
      2: 'Chief executive Maud Fenner said that the company had “no money to lose” and would invest 2.3 billion crowns in electric models.',
    },
  },
  {
    of: 'markets',
    phenomenon: 'place replaced',
    change: 'correction',
    now: {
      0: 'Halden Motors plans to cut 1,800 jobs at its plant in Orsley over two years, the car maker said on Monday, after orders fell by 22 percent.',
    },
  },
  {
    of: 'clinic',
    phenomenon: 'figure up',
    change: 'update',
    now: {
      0: 'ASHFORD MERE — Health officials are looking for the source of an infection that has made 41 patients ill at the Lakeside clinic since the beginning of the month.',
    },
  },
  {
    of: 'clinic',
    phenomenon: 'figure up',
    change: 'update',
    now: {
      1: 'Four patients died, all of them over 80 and weakened by other illnesses, medical director Ewa Stolarz said on Friday. She said it was not clear whether the infection had caused the deaths.',
    },
  },
  {
    of: 'clinic',
    phenomenon: 'figure up',
    change: 'update',
    now: {
      10: 'The nurses’ union complained about long shifts. Sixty of the 520 staff have reported sick, three times as many as in a usual March.',
    },
  },
  {
    of: 'clinic',
    phenomenon: 'figure down',
    change: 'correction',
    now: {
      0: 'ASHFORD MERE — Health officials are looking for the source of an infection that has made 24 patients ill at the Lakeside clinic since the beginning of the month.',
    },
  },
  {
    of: 'clinic',
    phenomenon: 'figure down',
    change: 'correction',
    now: {
      1: 'Two patients died, both of them over 80 and weakened by other illnesses, medical director Ewa Stolarz said on Thursday. She said it was not clear whether the infection had caused the deaths.',
    },
  },
  {
    of: 'clinic',
    phenomenon: 'figure down',
    change: 'correction',
    now: {
      14: 'Lakeside was opened in 1969 and is due to be replaced by a new building on the northern shore. The district has set aside 108 million crowns for it, but the council has not yet chosen an architect.',
    },
  },
  {
    of: 'clinic',
    phenomenon: 'figure down',
    change: 'correction',
    now: {
      3: 'The clinic has 301 beds and is the only one in the district with a heart unit. Ambulances take new patients to Corran, 45 minutes away.',
    },
  },
  {
    of: 'clinic',
    phenomenon: 'name replaced',
    change: 'correction',
    now: {
      5: 'The bacterium is common in warm water and harmless to most people, said Ravi Mehta, a professor of hygiene at the University of Corran who advises the clinic.',
    },
  },
  {
    of: 'clinic',
    phenomenon: 'name replaced',
    change: 'correction',
    now: {
      8: 'The health office defended its silence. “A warning without a cause frightens people and helps no one,” its head, Monika Sand, said in an interview with Radio Mere.',
    },
  },
  {
    of: 'clinic',
    phenomenon: 'name replaced',
    change: 'correction',
    now: {
      8: 'The health office defended its silence. “A warning without a cause frightens people and helps no one,” its head, Bettina Graf, said in an interview with Channel Six.',
    },
  },
  {
    of: 'clinic',
    phenomenon: 'place replaced',
    change: 'correction',
    now: {
      13: 'In 2015 a similar infection closed a hospital in Lorne for five weeks. The cause there was a disused boiler that had not been disconnected from the pipes.',
    },
  },
  {
    of: 'clinic',
    phenomenon: 'place replaced',
    change: 'correction',
    now: {
      14: 'Lakeside was opened in 1969 and is due to be replaced by a new building on the southern shore. The district has set aside 180 million crowns for it, but the council has not yet chosen an architect.',
    },
  },
  {
    of: 'clinic',
    phenomenon: 'date replaced',
    change: 'correction',
    now: {
      4: 'The first case was noticed on 5 March, when a patient in the surgical ward developed a high fever. Within ten days the ward had 11 cases, and staff began to wear masks again.',
    },
  },
  {
    of: 'clinic',
    phenomenon: 'date replaced',
    change: 'correction',
    now: {
      14: 'Lakeside was opened in 1959 and is due to be replaced by a new building on the northern shore. The district has set aside 180 million crowns for it, but the council has not yet chosen an architect.',
    },
  },
  {
    of: 'clinic',
    phenomenon: 'attribution replaced',
    change: 'correction',
    now: {
      7: 'District councillor Hugh Pelham asked why the public learned of the cases only this week. The clinic informed the health office on 9 March, according to an email seen by another newspaper.',
    },
  },
  {
    of: 'clinic',
    phenomenon: 'negation',
    change: 'correction',
    now: {
      6: 'He took part in the inspection of the water pipes in 2022, which found the system in good order. The report of that inspection runs to 64 pages and was paid for by the district.',
    },
  },
  {
    of: 'clinic',
    phenomenon: 'quote altered',
    change: 'correction',
    now: {
      8: 'The health office defended its silence. “A warning without a cause frightens patients and helps no one,” its head, Bettina Graf, said in an interview with Radio Mere.',
    },
  },
  {
    of: 'clinic',
    phenomenon: 'quote added',
    change: 'update',
    now: {
      9: 'Relatives of patients have formed a group and demand to see the results of all tests. “We are kept in the dark,” its speaker, Colin Tarrant, said. He had not been allowed to visit his mother for eight days.',
    },
  },
  {
    of: 'clinic',
    phenomenon: 'quote added',
    change: 'update',
    last: ['“I would let my own father be treated here,” Dahl said on Thursday night.'],
  },
  {
    of: 'storm',
    phenomenon: 'quote added',
    change: 'update',
    first: [],
    last: ['“The worst is behind us,” Wren Energy spokeswoman Nia Brock said.'],
  },
  {
    of: 'markets',
    phenomenon: 'quote added',
    change: 'update',
    now: {
      1: 'Shares in the company dropped 6.4% to 31.20 crowns. The unions called the plan reckless. “They saw this coming for years,” union secretary Dina Roth said.',
    },
  },
  {
    of: 'flash',
    phenomenon: 'figure down',
    change: 'correction',
    now: {
      0: 'An explosion damaged a grain silo in Dunmarket on Sunday evening. Fire crews are at the scene, and one worker is missing, the town said.',
    },
  },
  {
    of: 'flash',
    phenomenon: 'figure up',
    change: 'update',
    now: {
      0: 'An explosion damaged a grain silo in Dunmarket on Sunday evening. Fire crews are at the scene, and four workers are missing, the town said.',
    },
  },
  {
    of: 'flash',
    phenomenon: 'place replaced',
    change: 'correction',
    headline: 'Explosion at grain silo in Hollowmarket',
    now: {
      0: 'An explosion damaged a grain silo in Hollowmarket on Sunday evening. Fire crews are at the scene, and two workers are missing, the town said.',
    },
  },
]
