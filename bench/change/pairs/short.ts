import type { Base } from './pair.ts'

export const shortBases: readonly Base[] = [
  {
    id: 'ferry',
    article: {
      headline: 'Ferry with 212 on board runs aground off Vikmark',
      kicker: 'Breaking',
      byline: ['Ida Holm'],
      caption: 'The ferry Aurelia in an undated photo.',
      paragraphs: [
        'A passenger ferry ran aground in thick fog off Vikmark on Tuesday and at least 12 people were injured, the coast guard said.',
        'The Aurelia was on its way from Sundhalt to Vikmark with 212 people on board. Captain Jonas Reuter, 51, told the harbor radio that the radar had failed minutes before.',
        '“We felt a heavy blow and then the lights went out,” passenger Mira Aldous said.',
      ],
    },
    edits: [
      {
        phenomenon: 'figure up',
        change: 'update',
        replace: [['at least 12 people', 'at least 19 people']],
      },
      {
        phenomenon: 'figure down',
        change: 'correction',
        replace: [['at least 12 people', 'at least nine people']],
      },
      {
        phenomenon: 'figure up',
        change: 'update',
        replace: [
          [
            'at least 12 people were injured',
            'at least 27 people were hurt, four of them seriously',
          ],
        ],
      },
      {
        phenomenon: 'name replaced',
        change: 'correction',
        replace: [['Jonas Reuter', 'Henrik Solberg']],
      },
      {
        phenomenon: 'place replaced',
        change: 'correction',
        replace: [['from Sundhalt', 'from Norrvik']],
      },
      { phenomenon: 'date replaced', change: 'correction', replace: [['on Tuesday', 'on Monday']] },
      {
        phenomenon: 'age replaced',
        change: 'correction',
        replace: [['Reuter, 51,', 'Reuter, 61,']],
      },
      {
        phenomenon: 'attribution replaced',
        change: 'correction',
        replace: [['the coast guard said', 'the shipping company said']],
      },
      {
        phenomenon: 'quote altered',
        change: 'correction',
        replace: [['a heavy blow', 'two heavy blows']],
      },
      {
        phenomenon: 'quote added',
        change: 'update',
        append: [
          '“All passengers are safe and are being taken ashore,” coast guard spokeswoman Lene Brandt said.',
        ],
      },
      {
        phenomenon: 'paragraph added',
        change: 'update',
        append: [
          'Two tugboats reached the ferry in the afternoon and began to take passengers off.',
        ],
      },
      {
        phenomenon: 'typo',
        change: 'edit',
        replace: [
          ['thick fog', 'thick  fog'],
          ['minutes before', 'minutes earlier'],
        ],
      },
      { phenomenon: 'typo', change: 'edit', replace: [['passenger Mira', 'pasenger Mira']] },
      {
        phenomenon: 'rewording',
        change: 'edit',
        replace: [
          [
            'ran aground in thick fog off Vikmark on Tuesday',
            'hit the rocks off Vikmark in dense fog on Tuesday',
          ],
        ],
      },
      {
        phenomenon: 'headline reworded',
        change: 'edit',
        replace: [
          [
            'Ferry with 212 on board runs aground off Vikmark',
            'Passenger ferry aground in fog off Vikmark with 212 on board',
          ],
        ],
      },
      {
        phenomenon: 'number style',
        change: 'edit',
        replace: [['at least 12 people', 'at least twelve people']],
      },
    ],
  },
  {
    id: 'vote',
    article: {
      headline: 'Parliament of Karsova to vote on border law',
      byline: ['Pavel Renn'],
      caption: 'The parliament building in Karsova.',
      paragraphs: [
        'The parliament of Karsova is expected to vote on a disputed border law on Thursday, Speaker Dana Velik said.',
        'The law would allow the army to close crossings for up to 30 days without a court order. Opposition leader Marek Toll called it “a blank check for the generals.”',
        'About 4,000 people protested outside the parliament on Sunday, according to the city administration.',
      ],
    },
    edits: [
      {
        phenomenon: 'figure up',
        change: 'update',
        replace: [['About 4,000 people', 'About 6,500 people']],
      },
      {
        phenomenon: 'figure down',
        change: 'correction',
        replace: [['About 4,000 people', 'About 1,500 people']],
      },
      {
        phenomenon: 'figure down',
        change: 'correction',
        replace: [['up to 30 days', 'up to 20 days']],
      },
      {
        phenomenon: 'tense shift',
        change: 'update',
        replace: [
          [
            'Parliament of Karsova to vote on border law',
            'Parliament of Karsova votes on border law',
          ],
          ['is expected to vote on', 'voted on'],
        ],
      },
      {
        phenomenon: 'tense shift',
        change: 'update',
        replace: [
          [
            'Parliament of Karsova to vote on border law',
            'Parliament of Karsova passes border law',
          ],
          ['is expected to vote on a disputed border law', 'passed a disputed border law'],
        ],
      },
      {
        phenomenon: 'name replaced',
        change: 'correction',
        replace: [['Speaker Dana Velik', 'Speaker Irena Kolm']],
      },
      {
        phenomenon: 'date replaced',
        change: 'correction',
        replace: [['on Thursday', 'on Friday']],
      },
      {
        phenomenon: 'attribution replaced',
        change: 'correction',
        replace: [['according to the city administration', 'according to the organizers']],
      },
      {
        phenomenon: 'quote altered',
        change: 'correction',
        replace: [['a blank check for the generals', 'a blank check for the police']],
      },
      {
        phenomenon: 'quote added',
        change: 'update',
        append: [
          '“Nobody will close a crossing without a reason,” Defense Minister Olan Marsk told the state broadcaster.',
        ],
      },
      {
        phenomenon: 'paragraph added',
        change: 'update',
        append: [
          'The governing coalition holds 61 of the 110 seats, but two of its members have announced that they will abstain.',
        ],
      },
      {
        phenomenon: 'rewording',
        change: 'edit',
        replace: [['a disputed border law', 'a contested law on the borders']],
      },
      {
        phenomenon: 'rewording',
        change: 'edit',
        replace: [['protested outside the parliament', 'rallied in front of the parliament']],
      },
      {
        phenomenon: 'headline reworded',
        change: 'edit',
        replace: [
          [
            'Parliament of Karsova to vote on border law',
            'Karsova lawmakers to vote on disputed border law',
          ],
        ],
      },
      { phenomenon: 'date style', change: 'edit', replace: [['on Sunday', 'on Sunday, 3 May']] },
    ],
  },
  {
    id: 'mine',
    article: {
      headline: 'Three miners missing after collapse at Tesk pit',
      caption: 'Rescue workers at the Tesk pit.',
      paragraphs: [
        'Three miners were missing and 14 others were brought to the surface after a tunnel collapsed at the Tesk pit early Wednesday, the operator Norda Mining said.',
        'Rescue teams are searching for the three men at a depth of 640 meters. The collapse happened at 3:40 a.m., shortly before the end of the night shift.',
      ],
    },
    edits: [
      { phenomenon: 'figure up', change: 'update', replace: [['14 others', '17 others']] },
      { phenomenon: 'figure down', change: 'correction', replace: [['14 others', '11 others']] },
      {
        phenomenon: 'figure down',
        change: 'correction',
        replace: [['a depth of 640 meters', 'a depth of 460 meters']],
      },
      {
        phenomenon: 'development',
        change: 'update',
        replace: [
          [
            'Three miners missing after collapse at Tesk pit',
            'Three missing miners found dead at Tesk pit',
          ],
          [
            'Rescue teams are searching for the three men at a depth of 640 meters.',
            'Rescue teams found the bodies of the three men at a depth of 640 meters.',
          ],
        ],
      },
      {
        phenomenon: 'development',
        change: 'update',
        replace: [
          [
            'Rescue teams are searching for the three men',
            'Rescue teams have located the three men',
          ],
        ],
      },
      {
        phenomenon: 'name replaced',
        change: 'correction',
        replace: [['Norda Mining', 'Karst Metals']],
      },
      { phenomenon: 'place replaced', change: 'correction', replace: [['Tesk pit', 'Orva pit']] },
      {
        phenomenon: 'date replaced',
        change: 'correction',
        replace: [['early Wednesday', 'early Tuesday']],
      },
      { phenomenon: 'time replaced', change: 'correction', replace: [['3:40 a.m.', '4:30 a.m.']] },
      {
        phenomenon: 'quote added',
        change: 'update',
        append: [
          '“We are in contact with the men by knocking signs,” rescue chief Tove Lang said.',
        ],
      },
      {
        phenomenon: 'paragraph added',
        change: 'update',
        append: [
          'The regional governor arrived at the pit in the morning and spoke with the families.',
        ],
      },
      {
        phenomenon: 'rewording',
        change: 'edit',
        replace: [['were brought to the surface', 'were taken to the surface']],
      },
      { phenomenon: 'units', change: 'edit', replace: [['640 meters', '640 meters (2,100 feet)']] },
      {
        phenomenon: 'softened',
        change: 'correction',
        replace: [['a tunnel collapsed', 'a tunnel is feared to have collapsed']],
      },
    ],
  },
]
