import type { AsideRevision } from './kept-aside.ts'

/** Developments and mere wording. */
export const asideEdits: readonly AsideRevision[] = [
  {
    of: 'flash',
    phenomenon: 'development',
    change: 'update',
    headline: 'Two dead after explosion at grain silo in Dunmarket',
    now: {
      0: 'An explosion damaged a grain silo in Dunmarket on Sunday evening. Two workers who had been missing were found dead in the rubble, the town said.',
    },
  },
  {
    of: 'flash',
    phenomenon: 'paragraph added',
    change: 'update',
    last: ['The blast broke windows up to a kilometer away and was heard in the next valley.'],
  },
  {
    of: 'flash',
    phenomenon: 'write-through',
    change: 'update',
    headline: 'Silo blast in Dunmarket: missing workers rescued',
    page: [
      'Rescuers pulled two workers alive from a grain silo in Dunmarket on Sunday night, three hours after an explosion tore open its side.',
      'Both were taken to hospital with burns. The cause of the explosion is not known.',
      'The silo belongs to the cooperative Landhaus, which stores wheat there for 60 farms.',
    ],
  },
  {
    of: 'markets',
    phenomenon: 'tense shift',
    change: 'update',
    headline: 'Halden Motors cuts 1,800 jobs as orders shrink',
  },
  {
    of: 'clinic',
    phenomenon: 'development',
    change: 'update',
    headline: 'Health officials find source of infections at Lakeside clinic',
    now: {
      0: 'ASHFORD MERE — Health officials have found the source of an infection that has made 34 patients ill at the Lakeside clinic since the beginning of the month.',
    },
  },
  {
    of: 'clinic',
    phenomenon: 'development',
    change: 'update',
    now: {
      12: 'The state ministry of health sent four experts, who presented a first finding on Friday. Minister Oskar Dahl will inform parliament next week.',
    },
  },
  {
    of: 'clinic',
    phenomenon: 'development',
    change: 'update',
    now: {
      14: 'Lakeside was opened in 1969 and is due to be replaced by a new building on the northern shore. The district has set aside 180 million crowns for it, and the council chose an architect on Thursday night.',
    },
  },
  {
    of: 'storm',
    phenomenon: 'development',
    change: 'update',
    now: {
      4: 'Wren Energy has sent 45 crews to repair the lines. It restored power to most customers by Friday evening.',
    },
  },
  {
    of: 'storm',
    phenomenon: 'name became known',
    change: 'update',
    now: {
      3: 'The man who died, Alban Creed, a 62-year-old postal worker, had stopped his van near Fallow Bridge to clear the road.',
    },
  },
  {
    of: 'storm',
    phenomenon: 'paragraph added',
    change: 'update',
    now: {
      2: '“I have lived here for sixty years and never heard such a noise,” said fisherman Cormac Reedy.\n',
    },
    last: [
      'A freighter lost eleven containers north of the island, and the coast guard warned small boats of floating cargo.',
    ],
  },
  {
    of: 'storm',
    phenomenon: 'paragraph added',
    change: 'update',
    first: [
      'Power was back in most villages of the island on Friday morning, a day after the storm.',
    ],
  },
  {
    of: 'markets',
    phenomenon: 'paragraph added',
    change: 'update',
    last: ['Two suppliers, Axtell and Bruin Glass, said that they would review their own plans.'],
  },
  {
    of: 'markets',
    phenomenon: 'development',
    change: 'update',
    now: {
      3: 'The works council, led by Igor Sandoval, was told of the plan an hour before the public. It rejected the plan in a meeting on Wednesday.',
    },
  },
  {
    of: 'match',
    phenomenon: 'paragraph added',
    change: 'update',
    last: ['Shortly after the break the referee stopped the game because of smoke in the stands.'],
  },
  {
    of: 'clinic',
    phenomenon: 'sentence added',
    change: 'update',
    now: {
      11: 'An operation that cannot wait is done in the new wing, which has its own water supply. The clinic postponed 75 other operations. A dialysis unit was moved into tents in the car park.',
    },
  },
  {
    of: 'live',
    phenomenon: 'live post',
    change: 'update',
    first: ['21:05 Two thirds of the wards are counted. Thorne now has 50.4 percent.'],
  },
  {
    of: 'live',
    phenomenon: 'live post',
    change: 'update',
    first: [
      '21:20 Challenger Benedict Rowe concedes defeat.',
      '21:05 Two thirds of the wards are counted.',
    ],
    now: { 3: 'Updated 1 minute ago' },
  },
  {
    of: 'live',
    phenomenon: 'live post',
    change: 'update',
    page: [
      '21:20 Challenger Benedict Rowe concedes defeat in a short speech.',
      '20:40 Turnout was 61 percent, the election office says, two points more than four years ago.',
      'Updated 2 minutes ago',
    ],
  },
  { of: 'live', phenomenon: 'live clock', change: 'edit', now: { 3: 'Updated 14 minutes ago' } },
  { of: 'live', phenomenon: 'live order', change: 'edit', order: [2, 1, 0, 3] },
  {
    of: 'match',
    phenomenon: 'typo',
    change: 'edit',
    now: {
      0: 'A header by Luca Ferrand gave Corvane a 1-0 lead over Brightwater at halftime of the cup final on Saturday.',
    },
  },
  {
    of: 'match',
    phenomenon: 'rewording',
    change: 'edit',
    now: {
      0: 'Corvane took a 1-0 lead over Brightwater with a header by Luca Ferrand at half-time of Saturday’s cup final.',
    },
  },
  {
    of: 'match',
    phenomenon: 'headline reworded',
    change: 'edit',
    headline: 'Cup final: Corvane ahead of Brightwater at the break',
  },
  {
    of: 'storm',
    phenomenon: 'rewording',
    change: 'edit',
    now: {
      4: 'Wren Energy has dispatched 45 crews to mend the lines and hopes that most customers will have power again by Friday evening.',
    },
  },
  {
    of: 'storm',
    phenomenon: 'rewording',
    change: 'edit',
    now: {
      5: 'About 130 people spent the night in the sports hall in Minton, which the council opened as a shelter.',
    },
  },
  {
    of: 'storm',
    phenomenon: 'headline reworded',
    change: 'edit',
    headline: '90,000 homes without power as Storm Odile batters Isle of Wren',
  },
  {
    of: 'storm',
    phenomenon: 'typo',
    change: 'edit',
    now: {
      3: 'The man who died, a 62-year-old postal worker, had stoped his van near Fallow Bridge to clear the road.',
    },
  },
  {
    of: 'storm',
    phenomenon: 'units',
    change: 'edit',
    now: {
      1: 'Gusts reached 92 mph at St. Orrin, the met office said. The ferry to the mainland will not run before Saturday.',
    },
  },
  {
    of: 'storm',
    phenomenon: 'number style',
    change: 'edit',
    now: {
      5: 'The council opened the sports hall in Minton as a shelter, and some 130 people spent the night there.',
      6: 'Odile is the 4th named storm of the season. The previous one, Magnus, caused damage of £12m in October.',
    },
  },
  { of: 'storm', phenomenon: 'moved block', change: 'edit', order: [0, 2, 3, 1, 5, 4, 6] },
  { of: 'storm', phenomenon: 'paragraph removed', change: 'edit', now: { 6: '' } },
  {
    of: 'storm',
    phenomenon: 'date style',
    change: 'edit',
    now: {
      6: 'Odile is the fourth named storm of the season. The previous one, Magnus, caused damage of £12 million last October.',
    },
  },
  {
    of: 'markets',
    phenomenon: 'rewording',
    change: 'edit',
    now: {
      3: 'The works council, headed by Igor Sandoval, learned of the plan an hour before the public and has called a meeting for Wednesday.',
    },
  },
  {
    of: 'markets',
    phenomenon: 'headline reworded',
    change: 'edit',
    headline: 'Shrinking orders: Halden Motors to slash 1,800 jobs',
  },
  {
    of: 'markets',
    phenomenon: 'name style',
    change: 'edit',
    now: {
      2: 'CEO Maud Fenner said that the company had “no time to lose” and would invest 2.3 billion crowns in electric models.',
    },
  },
  {
    of: 'markets',
    phenomenon: 'number style',
    change: 'edit',
    now: {
      1: 'Shares in the company dropped 6.4 percent to 31.20 crowns. The unions called the plan reckless.',
    },
  },
  { of: 'markets', phenomenon: 'moved block', change: 'edit', order: [0, 1, 2, 4, 5, 3] },
  {
    of: 'markets',
    phenomenon: 'quote unmarked',
    change: 'edit',
    now: {
      2: 'Chief executive Maud Fenner said that the company had no time to lose and would invest 2.3 billion crowns in electric models.',
    },
  },
  {
    of: 'clinic',
    phenomenon: 'rewording',
    change: 'edit',
    now: {
      10: 'The union of nurses complained that shifts were too long. Forty of the 520 staff have called in sick, twice as many as in a usual March.',
    },
  },
  {
    of: 'clinic',
    phenomenon: 'rewording',
    change: 'edit',
    now: {
      13: 'A hospital in Vell was closed for five weeks by a similar infection in 2015. There the cause was a disused boiler that had not been cut off from the pipes.',
    },
  },
  {
    of: 'clinic',
    phenomenon: 'rewording',
    change: 'edit',
    now: {
      4: 'The first case came to light on 2 March, when a patient in the surgical ward developed a high fever. Within ten days there were 11 cases in the ward, and staff started to wear masks again.',
    },
  },
  {
    of: 'clinic',
    phenomenon: 'lede reworded',
    change: 'edit',
    now: {
      0: 'ASHFORD MERE — The search goes on for the source of an infection that has made 34 patients ill at the Lakeside clinic since the beginning of the month, health officials say.',
    },
  },
  {
    of: 'clinic',
    phenomenon: 'headline reworded',
    change: 'edit',
    headline: 'Search for source of infections at Lakeside clinic',
  },
  {
    of: 'clinic',
    phenomenon: 'typo',
    change: 'edit',
    now: {
      5: 'The bacteruim is common in warm water and harmless to most people, said Arjun Mehta, a professor of hygiene at the University of Corran who advises the clinic.',
    },
  },
  {
    of: 'clinic',
    phenomenon: 'moved block',
    change: 'edit',
    order: [0, 1, 2, 12, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14],
  },
  {
    of: 'clinic',
    phenomenon: 'paragraph split',
    change: 'edit',
    now: {
      3: 'The clinic has 310 beds and is the only one in the district with a heart unit.',
      4: 'Ambulances take new patients to Corran, 45 minutes away. The first case was noticed on 2 March, when a patient in the surgical ward developed a high fever. Within ten days the ward had 11 cases, and staff began to wear masks again.',
    },
  },
  {
    of: 'clinic',
    phenomenon: 'quote marks',
    change: 'edit',
    now: {
      2: '"We test every tap, every kettle and every ventilation shaft", Stolarz told reporters. "Until we know more, nobody will be admitted."',
    },
  },
  {
    of: 'clinic',
    phenomenon: 'quote shortened',
    change: 'edit',
    now: {
      2: '“We test every tap, every kettle and every ventilation shaft,” Stolarz told reporters.',
    },
  },
]
