/** The second story of the play: a flash that should never have been sent. All of it is invented. */
import type { Story } from './story.ts'

export const flash: Story = {
  slug: 'prime-minister-varn',
  kicker: 'FLASH',
  urgency: 1,
  headline: 'Prime Minister Varn resigns, state radio says',
  byline: ['Dario Okonedo'],
  located: 'Almara',
  section: 'Politics',
  keywords: ['Edda Varn', 'government', 'resignation'],
  picture: {
    file: 'parliament.png',
    caption: 'People gather in front of the parliament in Almara.',
    credit: 'Lantern Courier illustration',
  },
  paragraphs: [
    'ALMARA — Prime Minister Edda Varn has resigned after seven years in office, state radio reported, reading out what it said was her letter to the president.',
    '“I leave with gratitude and without bitterness,” the letter said, according to the broadcast.',
    'Government spokesman Rurik Salter would neither confirm nor deny the report. “The Cabinet is in session and will speak when it has something to say,” he told reporters.',
    'Varn, 58, a former judge, has led a coalition of three parties. Its majority shrank to two seats last month when the Farmers’ League walked out over a road tax.',
    '“If this is true, it is a political earthquake,” said opposition leader Dalia Morav. “Yesterday she had the votes.”',
    'Under the constitution, Deputy Prime Minister Henrik Osei would lead the government until lawmakers choose a successor within 30 days.',
    'The crown lost 1.2 percent against a basket of currencies within minutes of the broadcast, and trading in government bonds was halted.',
    'Lawmakers are due to vote on the budget on the last day of the month. Speaker Liv Tanaka declined to say whether the vote would go ahead.',
    'Some information for this story came from Oriel News Agency.',
  ],
}

export const withdrawn: Story = {
  ...flash,
  kicker: 'WITHDRAWN',
  isWithdrawn: true,
  paragraphs: [
    'This story has been withdrawn.',
    'State radio said the letter it read out was a forgery. The prime minister has not resigned, her office said. The Lantern Courier should have waited for a second source and regrets the report.',
  ],
}
