/** The first story of the play: a bulletin that grows, is tidied up, and is corrected. All of it is invented. */
import type { Story } from './story.ts'

const lead = (people: string) =>
  `PORT BRISA — A storm surge tore open the main sea gate of Port Brisa at high tide, flooding the old harbor and driving about ${people} people from their homes, the Sorrenian Coast Guard said.`

const warning =
  '“We heard the steel go before we saw the water,” said Coast Guard Commander Maren Holt, who is leading the rescue. “Everyone below Chandler Street has to move uphill now.”'

const height = (meters: string) =>
  `The surge reached ${meters} meters above the usual high-water mark, the harbor office said, and water stood waist-deep in the fish market within half an hour. No deaths were reported.`

const deadline =
  '“The next high tide is at 4 a.m., and it will come through the same hole,” Emergency Minister Salome Arkady told reporters on the quay. “We have until then to close it.”'

const barrier =
  'Two dredgers were being towed into the harbor mouth to be sunk as a makeshift barrier, the ministry said, and 300 soldiers were filling sandbags along the tram line.'

const shelters =
  'Mayor Tobias Lindqvar opened the opera house and two schools as shelters and asked drivers to leave the bridge road to ambulances.'

const neighbors = '“If your street is dry, open your door to someone whose street is not,” he said.'

const promise =
  'City officials had called the gate “storm-proof” when it was reopened after repairs two years ago.'

const gate =
  'The gate, a pair of steel leaves as tall as a six-story house, was built 31 years ago to close the harbor mouth against the autumn storms. The Institute for Coastal Works warned last spring that its hinges were wearing faster than planned.'

const hinges = (apostrophe: string) =>
  `“We asked for the hinges to be replaced before this season,” said Yusra Adeyin, the institute${apostrophe}s director. “We were told it could wait.”`

const silence =
  'The port authority, which owns the gate, said it would answer questions once everyone was safe.'

const transport = (comma: string) =>
  `Ferries to the Skerry Islands were canceled${comma} and the night train was stopped at Weir Junction. The weather service expects the wind to ease by morning${comma} but said a second${comma} lower surge was likely.`

const credit = 'Some information for this story came from Oriel News Agency and Kestrel Press.'

export const firstReport: Story = {
  slug: 'port-brisa-sea-gate',
  kicker: 'BREAKING',
  urgency: 2,
  headline: 'Sea gate fails at Port Brisa as storm surge floods old harbor',
  byline: ['Ines Calloway', 'Tomas Reyl'],
  located: 'Port Brisa',
  section: 'Coast',
  keywords: ['Port Brisa', 'storm surge', 'sea gate', 'flood'],
  picture: {
    file: 'sea-gate.png',
    caption: 'The sea pours through the broken gate of the old harbor at Port Brisa.',
    credit: 'Lantern Courier illustration',
  },
  paragraphs: [
    lead('2,400'),
    warning,
    height('4.3'),
    shelters,
    neighbors,
    promise,
    gate,
    hinges("'"),
    silence,
    transport(''),
    credit,
  ],
}

export const grown: Story = {
  ...firstReport,
  paragraphs: [
    lead('6,100'),
    warning,
    deadline,
    barrier,
    height('4.3'),
    shelters,
    neighbors,
    promise,
    gate,
    hinges("'"),
    transport(''),
    credit,
  ],
}

export const tidied: Story = {
  ...grown,
  paragraphs: grown.paragraphs.map((paragraph) => {
    if (paragraph === hinges("'")) return hinges('’')
    return paragraph === transport('') ? transport(',') : paragraph
  }),
}

const correction =
  'Correction: An earlier version of this report misstated the height of the surge. It reached 3.4 meters above the usual high-water mark, not 4.3 meters.'

export const corrected: Story = {
  ...tidied,
  correction,
  paragraphs: [
    ...tidied.paragraphs.map((paragraph) =>
      paragraph === height('4.3') ? height('3.4') : paragraph,
    ),
    correction,
  ],
}
