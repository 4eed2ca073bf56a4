import { type NewsRecord, newsRecordSchema } from '../../../src/core/model.ts'

const article = (headline: string, ...paragraphs: readonly string[]): NewsRecord =>
  newsRecordSchema.parse({ source: 'gazette', id: headline, language: 'en', headline, paragraphs })

/** Fiction: the same event by two papers, others like it, and others. */
export const articles = {
  dam: article(
    'Dam at Lake Orrin breaks, three villages under water',
    'The dam at Lake Orrin broke on Wednesday morning and flooded three villages below it, the district said.',
    '“The water came within minutes,” said mayor Ruth Adeyemi of Lower Orrin.',
    'Some 400 people were taken to schools on higher ground, according to the district.',
    'The dam was built in 1962 and was last inspected two years ago.',
  ),
  damToo: article(
    'Villages flooded after dam breaks at Lake Orrin',
    'Three villages were flooded on Wednesday when the dam at Lake Orrin gave way, the authorities told the Herald.',
    'Mayor Ruth Adeyemi said that about 400 people from Lower Orrin had been brought to schools.',
    'Helicopters were searching the valley for people on roofs.',
  ),
  damAbroad: newsRecordSchema.parse({
    source: 'bote',
    id: 'damm',
    language: 'de',
    headline: 'Drei Dörfer nach Dammbruch am Lake Orrin überflutet',
    paragraphs: [
      'Der Damm am Lake Orrin ist am Mittwoch gebrochen. Rund 400 Menschen aus Lower Orrin kamen in Schulen unter, sagte Bürgermeisterin Ruth Adeyemi.',
      'Der Damm war 1962 gebaut worden.',
    ],
  }),
  otherDam: article(
    'Dam in the Tessin valley holds after night of rain',
    'The dam above Port Ansel held through a night of heavy rain, engineer Paul Sand said on Thursday.',
    'Two hundred people who had left their houses may go home again.',
  ),
  quake: article(
    'Earthquake of magnitude 6.1 shakes Vell',
    'An earthquake of magnitude 6.1 shook the region of Vell on Wednesday, killing at least 12 people, the rescue service said.',
    'Houses collapsed in the old town of Vell, and power failed in most streets.',
    'Rescuers with dogs were looking for people under the rubble. Aftershocks were expected.',
  ),
  otherQuake: article(
    'Earthquake of magnitude 5.4 shakes Tarn',
    'An earthquake of magnitude 5.4 shook the region of Tarn on Wednesday, killing at least 3 people, the rescue service said.',
    'Houses collapsed in the old town of Tarn, and power failed in most streets.',
    'Rescuers with dogs were looking for people under the rubble. Aftershocks were expected.',
  ),
  budget: article(
    'Council of Ostrava Bay agrees on its budget',
    'The council of Ostrava Bay agreed on Wednesday on a budget of 31 million crowns after a long night.',
    'Schools and the tram get more, the theater gets less, treasurer Ivo Brandt said.',
  ),
} as const
