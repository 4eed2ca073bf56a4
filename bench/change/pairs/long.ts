import type { Base } from './pair.ts'

export const longBases: readonly Base[] = [
  {
    id: 'flood',
    article: {
      headline: 'River Orm bursts its banks, thousands leave homes in Sundhalt valley',
      kicker: 'Update',
      byline: ['Maren Ekström', 'Julius Tate'],
      caption: 'A flooded street in Lower Sundhalt on Saturday.',
      paragraphs: [
        'SUNDHALT — The River Orm burst its banks in the Sundhalt valley on Saturday after four days of rain, and about 6,200 people were told to leave their homes, the regional crisis center said.',
        'Two people died when a bridge gave way near the village of Aske, and rescuers were looking for five others who were seen on the bridge before it fell.',
        '“We have water where nobody alive has ever seen water,” said Hanna Rieger, the mayor of Lower Sundhalt, after a flight over the area. “It will take weeks before people can go back.”',
        'The gauge at Aske showed 7.9 meters at noon, the highest level since records began in 1923. The hydrological service expects the crest to reach Sundhalt itself during the night.',
        'Soldiers filled sandbags along the old dike, which protects a hospital and two schools. The hospital moved 84 patients to Norrvik, 60 kilometers to the east.',
        'Prime Minister Edvard Linn canceled a trip to the northern provinces and will chair a meeting of the cabinet on Sunday. His office said that the state would pay for emergency shelters.',
        'Opposition leaders accused the government of neglecting the dikes. “There were warnings in every report for ten years,” said Sofia Karel of the Green Alliance, who led the audit committee until 2021.',
        'The environment ministry rejected the criticism. Spending on flood protection rose by 40 percent in the last five years, spokesman Per Wallin said.',
        'In the village of Hollen, 73-year-old farmer Ruben Ast drove his cows to a hill with the help of neighbors. “I left the house open,” he said. “The water opens it anyway.”',
        'Rail traffic on the line between Tarn and Norrvik was suspended, and about 15,000 households were without power, according to the utility Valkraft.',
        'Insurers said that it was too early to put a figure on the damage. A flood in 2009 cost them 310 million crowns.',
        'The city of Tarn opened three gyms for people who had to leave, with room for 1,100. By the evening, some 450 had come, most of them families with children.',
        'Volunteers from the sailing club brought older people out of their houses in dinghies. The club has set up a telephone number for those who need a boat.',
        'Meteorologists expect the rain to ease on Monday. Until then a further 40 to 60 millimeters may fall in the hills, enough to keep the river above the alarm mark for the whole week.',
        'Schools in eleven communities will stay closed on Monday. The education office said that written examinations planned for the week would be held at a later date, and that no pupil would have a disadvantage.',
        'The valley lives on fruit growing and tourism. Growers fear for the harvest in the low orchards, where the trees stand in water up to the branches, while hotels on the slopes offered free rooms to families from the villages below.',
      ],
    },
    edits: [
      {
        phenomenon: 'figure up',
        change: 'update',
        replace: [['about 6,200 people', 'about 9,000 people']],
      },
      {
        phenomenon: 'figure up',
        change: 'update',
        replace: [['Two people died when a bridge', 'Four people died when a bridge']],
      },
      {
        phenomenon: 'figure up',
        change: 'update',
        replace: [['some 450 had come', 'some 780 had come']],
      },
      {
        phenomenon: 'figure up',
        change: 'update',
        replace: [['showed 7.9 meters', 'showed 8.2 meters']],
      },
      {
        phenomenon: 'figure up',
        change: 'update',
        replace: [
          ['Two people died when', 'Three people died when'],
          ['five others', 'four others'],
        ],
      },
      {
        phenomenon: 'figure down',
        change: 'correction',
        replace: [['about 6,200 people', 'about 5,400 people']],
      },
      {
        phenomenon: 'figure down',
        change: 'correction',
        replace: [['310 million crowns', '130 million crowns']],
      },
      {
        phenomenon: 'figure down',
        change: 'correction',
        replace: [['moved 84 patients', 'moved 48 patients']],
      },
      {
        phenomenon: 'figure down',
        change: 'correction',
        replace: [['rose by 40 percent', 'rose by 14 percent']],
      },
      {
        phenomenon: 'name replaced',
        change: 'correction',
        replace: [['Hanna Rieger', 'Elin Moser']],
      },
      {
        phenomenon: 'name replaced',
        change: 'correction',
        replace: [['spokesman Per Wallin', 'spokesman Arvid Krog']],
      },
      {
        phenomenon: 'name replaced',
        change: 'correction',
        replace: [['the utility Valkraft', 'the utility Nordstrom']],
      },
      {
        phenomenon: 'place replaced',
        change: 'correction',
        replace: [['the village of Aske', 'the village of Brenn']],
      },
      {
        phenomenon: 'place replaced',
        change: 'correction',
        replace: [['patients to Norrvik', 'patients to Tarn']],
      },
      {
        phenomenon: 'date replaced',
        change: 'correction',
        replace: [['began in 1923', 'began in 1932']],
      },
      {
        phenomenon: 'date replaced',
        change: 'correction',
        replace: [['meeting of the cabinet on Sunday', 'meeting of the cabinet on Monday']],
      },
      {
        phenomenon: 'age replaced',
        change: 'correction',
        replace: [['73-year-old', '78-year-old']],
      },
      {
        phenomenon: 'attribution replaced',
        change: 'correction',
        replace: [['Insurers said that', 'Economists said that']],
      },
      {
        phenomenon: 'quote altered',
        change: 'correction',
        replace: [['It will take weeks before', 'It will take months before']],
      },
      {
        phenomenon: 'quote added',
        change: 'update',
        append: ['“Our boats will run all night,” said Ole Brand, the chairman of the club.'],
      },
      {
        phenomenon: 'quote added',
        change: 'update',
        replace: [['whole week.', 'whole week. “This is not over,” said forecaster Lina Drew.']],
      },
      {
        phenomenon: 'paragraph added',
        change: 'update',
        append: ['The neighboring province sent 200 firefighters and six pumps late on Saturday.'],
      },
      {
        phenomenon: 'paragraph added',
        change: 'update',
        prepend: [
          'Rescuers pulled two children alive from the river near Aske on Saturday evening, hours after the bridge gave way.',
        ],
      },
      {
        phenomenon: 'development',
        change: 'update',
        replace: [
          [
            'and rescuers were looking for five others who were seen on the bridge before it fell',
            'and rescuers found the bodies of five others who were seen on the bridge before it fell',
          ],
        ],
      },
      {
        phenomenon: 'tense shift',
        change: 'update',
        replace: [
          [
            'canceled a trip to the northern provinces and will chair a meeting',
            'canceled a trip to the northern provinces and chaired a meeting',
          ],
        ],
      },
      { phenomenon: 'typo', change: 'edit', replace: [['hydrological', 'hydrologicall']] },
      { phenomenon: 'typo', change: 'edit', replace: [['disadvantage', 'disadvantge']] },
      {
        phenomenon: 'rewording',
        change: 'edit',
        replace: [
          [
            'Opposition leaders accused the government of neglecting the dikes.',
            'The government was accused by opposition leaders of having neglected the dikes.',
          ],
        ],
      },
      {
        phenomenon: 'rewording',
        change: 'edit',
        replace: [
          [
            'Volunteers from the sailing club brought older people out of their houses in dinghies.',
            'Sailing club volunteers used dinghies to bring elderly people out of their houses.',
          ],
        ],
      },
      {
        phenomenon: 'rewording',
        change: 'edit',
        replace: [
          [
            'Insurers said that it was too early to put a figure on the damage.',
            'Insurers said it was too soon to estimate the damage.',
          ],
        ],
      },
      {
        phenomenon: 'lede reworded',
        change: 'edit',
        replace: [
          [
            'The River Orm burst its banks in the Sundhalt valley on Saturday after four days of rain, and about 6,200 people were told to leave their homes, the regional crisis center said.',
            'About 6,200 people were told to leave their homes in the Sundhalt valley on Saturday after the River Orm burst its banks following four days of rain, the regional crisis center said.',
          ],
        ],
      },
      {
        phenomenon: 'headline reworded',
        change: 'edit',
        replace: [
          [
            'River Orm bursts its banks, thousands leave homes in Sundhalt valley',
            'Thousands told to leave homes as River Orm floods Sundhalt valley',
          ],
        ],
      },
      {
        phenomenon: 'paragraph removed',
        change: 'edit',
        replace: [
          [
            'Insurers said that it was too early to put a figure on the damage. A flood in 2009 cost them 310 million crowns.',
            '',
          ],
        ],
      },
    ],
  },
  {
    id: 'summit',
    article: {
      headline: 'Leaders of five coastal states to sign fisheries pact in Port Elling',
      byline: ['Conrad Weil'],
      caption: 'Delegates arrive at the harbor hall in Port Elling.',
      paragraphs: [
        'PORT ELLING — The leaders of five coastal states are expected to sign a fisheries pact on Wednesday that would cut the catch of herring by a fifth, diplomats said.',
        'The pact follows three years of talks and a winter in which boats from Karsova and Orvania collided four times in disputed waters.',
        'President Ilona Marek of Karsova said before her departure that the text was “a fair burden for all.” She will meet her Orvanian counterpart, Teodor Banks, for a private talk before the ceremony.',
        'Under the draft, the annual quota falls from 480,000 tons to 384,000 tons. Each state may inspect vessels of the others up to 12 miles beyond its own zone.',
        'Fishing unions reject the plan. “They are signing away our harbors,” said Bo Larsen, the head of the Union of Deep Sea Crews, which has 21,000 members.',
        'Scientists had asked for more. The Institute for Northern Seas, in Halmar, proposed in January to halve the catch, after a survey found that young herring had become rare east of the Skar bank.',
        '“A fifth is better than nothing, but the fish do not negotiate,” said Ingrid Faye, 44, who led the survey.',
        'The five states took 71 percent of the catch in the region last year, according to the Port Elling secretariat. The rest went to fleets from outside, which are not bound by the pact.',
        'Around 2,500 police officers guard the harbor district. A march by environmental groups drew about 3,000 people on Tuesday and ended without incident, police said.',
        'Two smaller states, Venna and Lisk, left the talks in autumn. Venna’s foreign minister, Radek Oll, said then that his country could not accept inspections at sea.',
        'The pact would run for eight years. A commission of ten members is to review the quotas every second year, with its seat in Norrvik.',
        'Port Elling has prepared for the meeting since spring. The old fish hall, built in 1904, was turned into a conference center for 36 million crowns.',
        'Hotels have been booked out for weeks, and the city moved its Saturday market to the hill of St. Brann. Taxi drivers complained about closed roads and asked for compensation.',
        'The delegations meet for a working dinner on Tuesday evening. A news conference is planned for 11:00 on Wednesday, after the ceremony in the great hall.',
        'If the pact fails, the current quotas stay in force until the end of the year, and every state may set its own limits after that. Diplomats called such an outcome unlikely but not impossible.',
      ],
    },
    edits: [
      {
        phenomenon: 'tense shift',
        change: 'update',
        replace: [
          [
            'Leaders of five coastal states to sign fisheries pact in Port Elling',
            'Leaders of five coastal states sign fisheries pact in Port Elling',
          ],
          [
            'are expected to sign a fisheries pact on Wednesday',
            'signed a fisheries pact on Wednesday',
          ],
        ],
      },
      {
        phenomenon: 'tense shift',
        change: 'update',
        replace: [
          [
            'Leaders of five coastal states to sign fisheries pact',
            'Leaders of five coastal states sign fisheries pact',
          ],
        ],
      },
      {
        phenomenon: 'figure up',
        change: 'update',
        replace: [['about 3,000 people', 'about 5,000 people']],
      },
      {
        phenomenon: 'figure up',
        change: 'update',
        replace: [['Around 2,500 police', 'Around 3,200 police']],
      },
      {
        phenomenon: 'figure down',
        change: 'correction',
        replace: [['36 million crowns', '26 million crowns']],
      },
      {
        phenomenon: 'figure down',
        change: 'correction',
        replace: [['has 21,000 members', 'has 12,000 members']],
      },
      { phenomenon: 'figure down', change: 'correction', replace: [['71 percent', '61 percent']] },
      {
        phenomenon: 'figure down',
        change: 'correction',
        replace: [['to 384,000 tons', 'to 348,000 tons']],
      },
      {
        phenomenon: 'name replaced',
        change: 'correction',
        replace: [['Radek Oll', 'Simon Pratt']],
      },
      {
        phenomenon: 'name replaced',
        change: 'correction',
        replace: [['Bo Larsen, the head', 'Kai Mortensen, the head']],
      },
      {
        phenomenon: 'name replaced',
        change: 'correction',
        replace: [['Institute for Northern Seas', 'Institute for Polar Research']],
      },
      { phenomenon: 'place replaced', change: 'correction', replace: [['in Halmar', 'in Tarn']] },
      {
        phenomenon: 'place replaced',
        change: 'correction',
        replace: [['east of the Skar bank', 'west of the Skar bank']],
      },
      {
        phenomenon: 'date replaced',
        change: 'correction',
        replace: [['built in 1904', 'built in 1914']],
      },
      {
        phenomenon: 'date replaced',
        change: 'correction',
        replace: [['proposed in January', 'proposed in February']],
      },
      {
        phenomenon: 'age replaced',
        change: 'correction',
        replace: [['Ingrid Faye, 44,', 'Ingrid Faye, 54,']],
      },
      {
        phenomenon: 'attribution replaced',
        change: 'correction',
        replace: [
          ['according to the Port Elling secretariat', 'according to the Karsovan government'],
        ],
      },
      {
        phenomenon: 'attribution replaced',
        change: 'correction',
        replace: [['without incident, police said', 'without incident, organizers said']],
      },
      {
        phenomenon: 'quote altered',
        change: 'correction',
        replace: [['a fair burden for all', 'a heavy burden for all']],
      },
      {
        phenomenon: 'quote altered',
        change: 'correction',
        replace: [['the fish do not negotiate', 'the sea does not negotiate']],
      },
      {
        phenomenon: 'quote added',
        change: 'update',
        append: [
          '“We will be back at this table within two years,” predicted Lisk’s ambassador, Tilda Rone.',
        ],
      },
      {
        phenomenon: 'paragraph added',
        change: 'update',
        append: [
          'Shortly before midnight the delegations agreed on a fund of 90 million crowns for crews that lose their work.',
        ],
      },
      {
        phenomenon: 'paragraph added',
        change: 'update',
        append: ['Greenpeace divers unrolled a banner in the harbor basin and were led away.'],
      },
      {
        phenomenon: 'development',
        change: 'update',
        replace: [
          [
            'Fishing unions reject the plan.',
            'Fishing unions reject the plan and blocked the harbor entrance with 40 boats on Tuesday night.',
          ],
        ],
      },
      { phenomenon: 'typo', change: 'edit', replace: [['conference center', 'conference centre']] },
      { phenomenon: 'typo', change: 'edit', replace: [['compensation', 'compensaton']] },
      {
        phenomenon: 'rewording',
        change: 'edit',
        replace: [
          ['Hotels have been booked out for weeks', 'Hotel rooms have been sold out for weeks'],
        ],
      },
      {
        phenomenon: 'rewording',
        change: 'edit',
        replace: [
          [
            'Diplomats called such an outcome unlikely but not impossible.',
            'Such an outcome is unlikely but not impossible, diplomats said.',
          ],
        ],
      },
      {
        phenomenon: 'rewording',
        change: 'edit',
        replace: [
          [
            'The pact follows three years of talks',
            'The agreement comes after three years of negotiations',
          ],
        ],
      },
      {
        phenomenon: 'lede reworded',
        change: 'edit',
        replace: [
          [
            'that would cut the catch of herring by a fifth, diplomats said',
            'which would reduce the herring catch by a fifth, according to diplomats',
          ],
        ],
      },
      {
        phenomenon: 'headline reworded',
        change: 'edit',
        replace: [
          [
            'Leaders of five coastal states to sign fisheries pact in Port Elling',
            'Five coastal states to sign herring pact at Port Elling summit',
          ],
        ],
      },
      {
        phenomenon: 'name style',
        change: 'edit',
        replace: [
          ['President Ilona Marek of Karsova said', 'Karsova’s President Ilona Marek said'],
        ],
      },
    ],
  },
]
