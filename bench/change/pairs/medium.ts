import type { Base } from './pair.ts'

export const mediumBases: readonly Base[] = [
  {
    id: 'quake',
    article: {
      headline: 'Earthquake of magnitude 5.8 shakes Marrow Bay',
      kicker: 'Developing',
      byline: ['Selma Ortiz', 'Rafe Dunn'],
      caption: 'A cracked road near Marrow Bay on Monday.',
      paragraphs: [
        'MARROW BAY — An earthquake of magnitude 5.8 shook the coast around Marrow Bay on Monday, damaging hundreds of houses and cutting power to about 38,000 customers, officials said.',
        'At least seven people died, most of them in the old town, where two apartment blocks gave way. Hospitals treated more than 120 injured.',
        '“The ground moved like water, and it did not stop,” said Teodora Silk, who runs a bakery on the market square.',
        'Governor Anselm Brook declared a state of emergency and asked the federal government for help. He is expected to visit the town on Tuesday.',
        'The national seismic service put the center of the quake 11 kilometers north of the bay at a depth of 9 kilometers. It recorded 26 aftershocks in the first three hours.',
        'Schools in the district stay closed until Thursday. The bridge over the Lenn was shut to heavy trucks while engineers examine its pillars.',
        'The last strong earthquake in the region, in 1987, killed 31 people.',
      ],
    },
    edits: [
      {
        phenomenon: 'figure up',
        change: 'update',
        replace: [['At least seven people died', 'At least 11 people died']],
      },
      {
        phenomenon: 'figure up',
        change: 'update',
        replace: [
          ['At least seven people died', 'At least nine people died'],
          ['more than 120 injured', 'more than 180 injured'],
        ],
      },
      {
        phenomenon: 'figure down',
        change: 'correction',
        replace: [['At least seven people died', 'At least five people died']],
      },
      {
        phenomenon: 'figure down',
        change: 'correction',
        replace: [['about 38,000 customers', 'about 3,800 customers']],
      },
      {
        phenomenon: 'figure down',
        change: 'correction',
        replace: [['magnitude 5.8', 'magnitude 5.6']],
      },
      {
        phenomenon: 'name replaced',
        change: 'correction',
        replace: [['Governor Anselm Brook', 'Governor Livia Stahl']],
      },
      {
        phenomenon: 'place replaced',
        change: 'correction',
        replace: [['north of the bay', 'south of the bay']],
      },
      {
        phenomenon: 'place replaced',
        change: 'correction',
        replace: [['bridge over the Lenn', 'bridge over the Orm']],
      },
      { phenomenon: 'date replaced', change: 'correction', replace: [['in 1987', 'in 1978']] },
      {
        phenomenon: 'date replaced',
        change: 'correction',
        replace: [['until Thursday', 'until Friday']],
      },
      {
        phenomenon: 'attribution replaced',
        change: 'correction',
        replace: [['said Teodora Silk, who', 'said Wanda Perl, who']],
      },
      {
        phenomenon: 'quote altered',
        change: 'correction',
        replace: [['The ground moved like water', 'The walls moved like water']],
      },
      {
        phenomenon: 'quote added',
        change: 'update',
        append: ['“Nobody will sleep in the open tonight,” the governor promised in the evening.'],
      },
      {
        phenomenon: 'paragraph added',
        change: 'update',
        append: [
          'A field kitchen of the army began to serve meals on the market square in the evening.',
        ],
      },
      {
        phenomenon: 'sentence added',
        change: 'update',
        replace: [
          [
            'Hospitals treated more than 120 injured.',
            'Hospitals treated more than 120 injured. Doctors from three neighboring districts arrived by helicopter.',
          ],
        ],
      },
      {
        phenomenon: 'development',
        change: 'update',
        replace: [
          ['He is expected to visit the town on Tuesday.', 'He visited the town on Tuesday.'],
        ],
      },
      { phenomenon: 'typo', change: 'edit', replace: [['apartment blocks', 'appartment blocks']] },
      {
        phenomenon: 'rewording',
        change: 'edit',
        replace: [
          [
            'The last strong earthquake in the region, in 1987, killed 31 people.',
            'In 1987, 31 people were killed in the last strong earthquake in the region.',
          ],
        ],
      },
      {
        phenomenon: 'rewording',
        change: 'edit',
        replace: [
          [
            'asked the federal government for help',
            'called on the federal government for assistance',
          ],
        ],
      },
      {
        phenomenon: 'headline reworded',
        change: 'edit',
        replace: [
          [
            'Earthquake of magnitude 5.8 shakes Marrow Bay',
            'Magnitude 5.8 quake rattles Marrow Bay coast',
          ],
        ],
      },
      {
        phenomenon: 'number style',
        change: 'edit',
        replace: [
          ['seven people', '7 people'],
          ['38,000 customers', '38 000 customers'],
        ],
      },
      { phenomenon: 'units', change: 'edit', replace: [['11 kilometers north', '7 miles north']] },
      {
        phenomenon: 'paragraph removed',
        change: 'edit',
        replace: [['The last strong earthquake in the region, in 1987, killed 31 people.', '']],
      },
    ],
  },
  {
    id: 'trial',
    article: {
      headline: 'Banker charged with fraud over Lumen collapse',
      byline: ['Greta Vos'],
      caption: 'Victor Hale outside the court in Port Elling.',
      paragraphs: [
        'PORT ELLING — Prosecutors charged the former head of Lumen Bank, Victor Hale, with fraud on Friday, two years after the lender collapsed with losses of $1.4 billion.',
        'Hale, 58, is accused of hiding bad loans from auditors between 2016 and 2019. He denies the charges and was released on bail of $500,000.',
        '“My client acted on the advice of the bank’s own lawyers,” his attorney, Petra Lindqvist, told reporters outside the court.',
        'Chief prosecutor Samuel Okoro said the investigation had covered 40,000 documents. The trial is due to begin in March and to last about six months.',
        'Lumen was the third largest lender in the country. Some 9,000 small investors lost their savings, a parliamentary report found.',
        'The regulator was criticized for acting too late. Its director resigned last year.',
      ],
    },
    edits: [
      {
        phenomenon: 'figure up',
        change: 'update',
        replace: [['losses of $1.4 billion', 'losses of $1.9 billion']],
      },
      {
        phenomenon: 'figure down',
        change: 'correction',
        replace: [['losses of $1.4 billion', 'losses of $1.1 billion']],
      },
      {
        phenomenon: 'figure down',
        change: 'correction',
        replace: [['bail of $500,000', 'bail of $50,000']],
      },
      {
        phenomenon: 'scale slip',
        change: 'correction',
        replace: [['$1.4 billion', '$1.4 million']],
      },
      {
        phenomenon: 'name replaced',
        change: 'correction',
        replace: [['Petra Lindqvist', 'Astrid Moen']],
      },
      {
        phenomenon: 'name replaced',
        change: 'correction',
        replace: [['prosecutor Samuel Okoro', 'prosecutor Daniel Frey']],
      },
      {
        phenomenon: 'place replaced',
        change: 'correction',
        replace: [['PORT ELLING — ', 'NORRVIK — ']],
      },
      {
        phenomenon: 'date replaced',
        change: 'correction',
        replace: [['begin in March', 'begin in May']],
      },
      {
        phenomenon: 'date replaced',
        change: 'correction',
        replace: [['between 2016 and 2019', 'between 2015 and 2019']],
      },
      { phenomenon: 'age replaced', change: 'correction', replace: [['Hale, 58,', 'Hale, 57,']] },
      {
        phenomenon: 'attribution replaced',
        change: 'correction',
        replace: [['a parliamentary report found', 'a newspaper report found']],
      },
      {
        phenomenon: 'quote altered',
        change: 'correction',
        replace: [
          ['on the advice of the bank’s own lawyers', 'on the orders of the bank’s own lawyers'],
        ],
      },
      {
        phenomenon: 'quote added',
        change: 'update',
        replace: [
          [
            'to last about six months.',
            'to last about six months. “This is the largest case of my career,” he added.',
          ],
        ],
      },
      {
        phenomenon: 'paragraph added',
        change: 'update',
        append: [
          'A group of investors announced a civil suit against the auditors on Friday evening.',
        ],
      },
      {
        phenomenon: 'development',
        change: 'update',
        replace: [
          [
            'Banker charged with fraud over Lumen collapse',
            'Banker convicted of fraud over Lumen collapse',
          ],
        ],
      },
      {
        phenomenon: 'development',
        change: 'update',
        replace: [
          [
            'He denies the charges and was released on bail of $500,000.',
            'He denies the charges. A judge ordered him to be held in custody until the trial.',
          ],
        ],
      },
      {
        phenomenon: 'negation',
        change: 'correction',
        replace: [
          ['He denies the charges and was released', 'He denies the charges and was not released'],
        ],
      },
      { phenomenon: 'typo', change: 'edit', replace: [['parliamentary', 'parlamentary']] },
      {
        phenomenon: 'name spelling',
        change: 'correction',
        replace: [['Petra Lindqvist', 'Petra Lindquist']],
      },
      {
        phenomenon: 'rewording',
        change: 'edit',
        replace: [
          [
            'The regulator was criticized for acting too late.',
            'Critics said that the regulator had acted too late.',
          ],
        ],
      },
      {
        phenomenon: 'headline reworded',
        change: 'edit',
        replace: [
          [
            'Banker charged with fraud over Lumen collapse',
            'Former Lumen Bank chief faces fraud charges',
          ],
        ],
      },
      {
        phenomenon: 'number style',
        change: 'edit',
        replace: [
          ['$1.4 billion', '1.4 billion dollars'],
          ['third largest', '3rd largest'],
        ],
      },
      {
        phenomenon: 'name style',
        change: 'edit',
        replace: [['Chief prosecutor Samuel Okoro', 'Chief prosecutor Okoro']],
      },
    ],
  },
  {
    id: 'strike',
    article: {
      headline: 'Rail workers in Orvania begin three-day strike',
      byline: ['Nils Aker'],
      caption: 'An empty platform at the central station in Tarn.',
      paragraphs: [
        'Rail workers across Orvania walked out on Wednesday in a three-day strike over pay that halted four of five long-distance trains.',
        'The union URT wants a raise of 7 percent and a bonus of 1,200 euros. The state railway has offered 3.5 percent, spread over two years.',
        '“We have waited long enough,” union leader Carla Benz said at the central station in Tarn, where some 600 workers gathered.',
        'Transport Minister Lukas Ferro urged both sides to return to the table. New talks are planned for Monday.',
        'The railway said 1.1 million passengers were affected. Buses ran every 20 minutes between Tarn and the airport.',
        'A survey for the newspaper Tarner Post found that 54% of the public support the strike.',
      ],
    },
    edits: [
      {
        phenomenon: 'figure up',
        change: 'update',
        replace: [['1.1 million passengers', '1.6 million passengers']],
      },
      {
        phenomenon: 'figure up',
        change: 'update',
        replace: [['has offered 3.5 percent', 'has offered 4.2 percent']],
      },
      {
        phenomenon: 'figure down',
        change: 'correction',
        replace: [['54% of the public', '45% of the public']],
      },
      {
        phenomenon: 'figure down',
        change: 'correction',
        replace: [['some 600 workers', 'some 200 workers']],
      },
      {
        phenomenon: 'figure down',
        change: 'correction',
        replace: [['a raise of 7 percent', 'a raise of 6 percent']],
      },
      {
        phenomenon: 'name replaced',
        change: 'correction',
        replace: [['Lukas Ferro', 'Joanna Pell']],
      },
      {
        phenomenon: 'name replaced',
        change: 'correction',
        replace: [['Tarner Post', 'Morning Courier']],
      },
      {
        phenomenon: 'place replaced',
        change: 'correction',
        replace: [['central station in Tarn', 'central station in Lemberg']],
      },
      {
        phenomenon: 'date replaced',
        change: 'correction',
        replace: [['planned for Monday', 'planned for Tuesday']],
      },
      {
        phenomenon: 'attribution replaced',
        change: 'correction',
        replace: [['The railway said 1.1', 'The union said 1.1']],
      },
      {
        phenomenon: 'quote altered',
        change: 'correction',
        replace: [['We have waited long enough', 'We have not waited long enough']],
      },
      {
        phenomenon: 'quote added',
        change: 'update',
        append: ['“The offer on the table is fair,” railway chief Tom Harl said in a statement.'],
      },
      {
        phenomenon: 'quote extended',
        change: 'update',
        replace: [
          [
            'We have waited long enough,',
            'We have waited long enough, and our families cannot live on promises,',
          ],
        ],
      },
      {
        phenomenon: 'paragraph added',
        change: 'update',
        append: ['Airlines added flights between the two largest cities for the weekend.'],
      },
      {
        phenomenon: 'development',
        change: 'update',
        replace: [
          [
            'New talks are planned for Monday.',
            'New talks failed on Monday, and the union suspended all contacts.',
          ],
        ],
      },
      {
        phenomenon: 'typo',
        change: 'edit',
        replace: [['long-distance trains', 'long distance trains']],
      },
      {
        phenomenon: 'rewording',
        change: 'edit',
        replace: [
          ['urged both sides to return to the table', 'called on both sides to resume talks'],
        ],
      },
      {
        phenomenon: 'headline reworded',
        change: 'edit',
        replace: [
          [
            'Rail workers in Orvania begin three-day strike',
            'Three-day rail strike begins in Orvania',
          ],
        ],
      },
      {
        phenomenon: 'number style',
        change: 'edit',
        replace: [
          ['7 percent', '7%'],
          ['54% of', '54 percent of'],
        ],
      },
      {
        phenomenon: 'name style',
        change: 'edit',
        replace: [['Transport Minister Lukas Ferro', 'Lukas Ferro, the transport minister,']],
      },
    ],
  },
]
