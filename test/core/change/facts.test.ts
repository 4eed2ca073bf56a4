import { expect, test } from 'vitest'
import { classifyRevision } from '../../../src/core/change/classify.ts'
import { hasRun, toCorpus } from '../../../src/core/summary/corpus.ts'
import { createRevision } from './revision.ts'
import { kindOf } from './sentence-kind.ts'

test.each([
  [
    'en',
    'edit',
    'The blast was heard at 9:15 p.m. in the whole town.',
    'The blast was heard at 9:25 p.m. in the whole town.',
  ],
  [
    'en',
    'edit',
    'The blast was heard at 9:15pm in the whole town.',
    'The blast was heard at 9:25pm in the whole town.',
  ],
  [
    'en',
    'edit',
    'The blast was heard at 9.15pm in the whole town.',
    'The blast was heard at 9.25pm in the whole town.',
  ],
  [
    'en',
    'edit',
    'The train left at 21:15 with 40 people on board.',
    'The train left at 21:45 with 40 people on board.',
  ],
  ['en', 'edit', 'The polls close at 8 p.m. on Sunday.', 'The polls close at 9 p.m. on Sunday.'],
  [
    'en',
    'edit',
    'The quake struck at 0415 GMT off the coast.',
    'The quake struck at 0425 GMT off the coast.',
  ],
  ['en', 'edit', '14:05 The minister has arrived.', '14:15 The minister has arrived.'],
  ['en', 'edit', 'As of 14:00, the road was closed.', 'As of 16:00, the road was closed.'],
  [
    'en',
    'edit',
    'The fire began shortly after 3 a.m., the chief said.',
    'The fire began shortly after 4 a.m., the chief said.',
  ],
  [
    'en',
    'correction',
    "The meeting starts at 10 o'clock in the town hall.",
    "The meeting starts at 11 o'clock in the town hall.",
  ],
  [
    'en',
    'correction',
    "The match kicks off at ten o'clock in the new arena.",
    "The match kicks off at eleven o'clock in the new arena.",
  ],
  [
    'de',
    'edit',
    'Das Feuer brach um 21.15 Uhr in der Halle aus.',
    'Das Feuer brach um 21.25 Uhr in der Halle aus.',
  ],
  [
    'de',
    'edit',
    'Das Feuer brach gegen 21 Uhr in der Halle aus.',
    'Das Feuer brach gegen 22 Uhr in der Halle aus.',
  ],
  [
    'fr',
    'edit',
    'Le feu s’est déclaré vers 21 h 15 dans le hangar.',
    'Le feu s’est déclaré vers 21 h 25 dans le hangar.',
  ],
  [
    'fr',
    'edit',
    'Le feu s’est déclaré vers 21h15 dans le hangar.',
    'Le feu s’est déclaré vers 21h25 dans le hangar.',
  ],
  [
    'es',
    'edit',
    'El fuego empezó a las 21.15 en la nave.',
    'El fuego empezó a las 21.25 en la nave.',
  ],
  [
    'es',
    'edit',
    'El fuego empezó a las 21:15 horas en la nave.',
    'El fuego empezó a las 21:25 horas en la nave.',
  ],
  ['ru', 'edit', 'Пожар начался в 21:15 на складе.', 'Пожар начался в 21:25 на складе.'],
  ['ru', 'edit', 'Пожар начался в 21.15 на складе.', 'Пожар начался в 21.25 на складе.'],
  [
    'es',
    'correction',
    'El acto comenzará a las 18 horas en la plaza.',
    'El acto comenzará a las 19 horas en la plaza.',
  ],
  [
    'ru',
    'correction',
    'Участки закроются в 20 часов по местному времени.',
    'Участки закроются в 21 час по местному времени.',
  ],
])('a clock time moves (%s, %s): “%s” → “%s”', (language, kind, from, to) => {
  expect(kindOf(language, from, to)).toBe(kind)
})

test.each([
  [
    'en',
    'correction',
    'The victim was Maria Lopez, 34, of Tarn.',
    'The victim was Maria Lopez, 43, of Tarn.',
  ],
  [
    'en',
    'correction',
    'Maria Lopez, 34, was found alive on Sunday.',
    'Maria Lopez, 43, was found alive on Sunday.',
  ],
  [
    'en',
    'correction',
    'Maria Lopez (34) was found alive on Sunday.',
    'Maria Lopez (43) was found alive on Sunday.',
  ],
  [
    'en',
    'correction',
    'The firm is run by Sigrid Aune, who is 49.',
    'The firm is run by Sigrid Aune, who is 51.',
  ],
  [
    'en',
    'correction',
    'The firm is run by Sigrid Aune, who is 49 and lives in Tarn.',
    'The firm is run by Sigrid Aune, who is 51 and lives in Tarn.',
  ],
  [
    'en',
    'correction',
    'Aune, now 49, has run the firm since spring.',
    'Aune, now 51, has run the firm since spring.',
  ],
  [
    'en',
    'correction',
    'Aune turned 49 in May and has run the firm for a year.',
    'Aune turned 51 in May and has run the firm for a year.',
  ],
  [
    'en',
    'correction',
    'She was 17 when she left the village.',
    'She was 19 when she left the village.',
  ],
  ['en', 'correction', 'She is 62.', 'She is 64.'],
  [
    'en',
    'correction',
    'A 34-year-old man was held at the border.',
    'A 36-year-old man was held at the border.',
  ],
  [
    'en',
    'correction',
    'A man of 34 was held at the border.',
    'A man of 36 was held at the border.',
  ],
  ['en', 'correction', 'A man, 34, was held at the border.', 'A man, 36, was held at the border.'],
  [
    'en',
    'correction',
    'A man aged 34 was held at the border.',
    'A man aged 36 was held at the border.',
  ],
  [
    'en',
    'correction',
    'A man in his 30s was held at the border.',
    'A man in his 40s was held at the border.',
  ],
  [
    'en',
    'correction',
    'A man in his thirties was held at the border.',
    'A man in his forties was held at the border.',
  ],
  [
    'en',
    'correction',
    'Two women, aged 34 and 51, were held at the border.',
    'Two women, aged 34 and 57, were held at the border.',
  ],
  [
    'en',
    'correction',
    'The writer died at 84 in her sleep.',
    'The writer died at 86 in her sleep.',
  ],
  [
    'en',
    'correction',
    'The writer has died at the age of 84.',
    'The writer has died at the age of 86.',
  ],
  [
    'en',
    'correction',
    'The writer, who was 84, died in her sleep.',
    'The writer, who was 86, died in her sleep.',
  ],
  ['en', 'correction', 'His daughter, nine, was not hurt.', 'His daughter, eleven, was not hurt.'],
  [
    'en',
    'correction',
    'Her seven-month-old son was not hurt.',
    'Her nine-month-old son was not hurt.',
  ],
  ['en', 'correction', 'Lopez was born in 1981 in Tarn.', 'Lopez was born in 1983 in Tarn.'],
  [
    'en',
    'correction',
    'Born in 1981, Lopez grew up in Tarn.',
    'Born in 1982, Lopez grew up in Tarn.',
  ],
  [
    'de',
    'correction',
    'Maria Lopez (34) wurde am Sonntag gefunden.',
    'Maria Lopez (43) wurde am Sonntag gefunden.',
  ],
  [
    'de',
    'correction',
    'Maria Lopez, 34, wurde am Sonntag gefunden.',
    'Maria Lopez, 43, wurde am Sonntag gefunden.',
  ],
  [
    'de',
    'correction',
    'Die 34-Jährige wurde am Sonntag gefunden.',
    'Die 43-Jährige wurde am Sonntag gefunden.',
  ],
  [
    'de',
    'correction',
    'Der 58 Jahre alte Mann wurde am Sonntag gefunden.',
    'Der 59 Jahre alte Mann wurde am Sonntag gefunden.',
  ],
  [
    'de',
    'correction',
    'Ein Mann im Alter von 58 Jahren wurde gefunden.',
    'Ein Mann im Alter von 59 Jahren wurde gefunden.',
  ],
  [
    'fr',
    'correction',
    'Maria Lopez, 34 ans, a été retrouvée dimanche.',
    'Maria Lopez, 43 ans, a été retrouvée dimanche.',
  ],
  [
    'fr',
    'correction',
    'Un homme âgé de 34 ans a été retrouvé dimanche.',
    'Un homme âgé de 36 ans a été retrouvé dimanche.',
  ],
  [
    'es',
    'correction',
    'María López, de 34 años, fue hallada el domingo.',
    'María López, de 43 años, fue hallada el domingo.',
  ],
  [
    'es',
    'correction',
    'El hombre tenía 34 años y era de Tarna.',
    'El hombre tenía 36 años y era de Tarna.',
  ],
  [
    'ru',
    'correction',
    '34-летняя Мария Лопес найдена в воскресенье.',
    '43-летняя Мария Лопес найдена в воскресенье.',
  ],
  [
    'ru',
    'correction',
    'Мария Лопес, 34 года, найдена в воскресенье.',
    'Мария Лопес, 43 года, найдена в воскресенье.',
  ],
  [
    'ru',
    'correction',
    'Ей было 34 года, она работала в школе.',
    'Ей было 36 лет, она работала в школе.',
  ],
])('an age is replaced (%s, %s): “%s” → “%s”', (language, kind, from, to) => {
  expect(kindOf(language, from, to)).toBe(kind)
})

test.each([
  [
    'en',
    'update',
    'The company, which has 34 shops, is for sale.',
    'The company, which has 43 shops, is for sale.',
  ],
  [
    'en',
    'update',
    'The score was 3-1 after an hour, with 34 shots.',
    'The score was 3-1 after an hour, with 43 shots.',
  ],
  ['en', 'update', 'In the capital, 34 people were held.', 'In the capital, 43 people were held.'],
  [
    'en',
    'update',
    'At least 12 people were hurt, police said.',
    'At least 19 people were hurt, police said.',
  ],
  [
    'en',
    'update',
    'At least 12 people were hurt, police said.',
    'Nineteen people were hurt, police said.',
  ],
  [
    'en',
    'update',
    'Twelve people were hurt, police said.',
    'Twenty people were hurt, police said.',
  ],
  ['en', 'update', 'The number of people hurt is 12.', 'The number of people hurt is 19.'],
  [
    'de',
    'update',
    'Mindestens 12 Menschen wurden verletzt, teilte die Polizei mit.',
    'Mindestens 19 Menschen wurden verletzt, teilte die Polizei mit.',
  ],
  [
    'es',
    'update',
    'Al menos 12 personas resultaron heridas, dijo la policía.',
    'Al menos 19 personas resultaron heridas, dijo la policía.',
  ],
  [
    'ru',
    'update',
    'Пострадали по меньшей мере 12 человек, сообщила полиция.',
    'Пострадали по меньшей мере 19 человек, сообщила полиция.',
  ],
  [
    'en',
    'correction',
    'At least 12 people were hurt, police said.',
    'At least nine people were hurt, police said.',
  ],
  [
    'en',
    'correction',
    'The fire damaged 240 homes in the hills.',
    'The fire damaged 180 homes in the hills.',
  ],
  ['en', 'correction', 'The deal is worth $4.6 billion.', 'The deal is worth $4.1 billion.'],
  [
    'en',
    'correction',
    'Turnout was 64 percent, the commission said.',
    'Turnout was 46 percent, the commission said.',
  ],
  [
    'en',
    'correction',
    'The bridge is 420 meters long and 60 years old.',
    'The bridge is 402 meters long and 60 years old.',
  ],
  [
    'de',
    'correction',
    'Mindestens 19 Menschen wurden verletzt, teilte die Polizei mit.',
    'Mindestens 12 Menschen wurden verletzt, teilte die Polizei mit.',
  ],
  [
    'de',
    'correction',
    'Bei dem Brand wurden 14 Menschen verletzt.',
    'Bei dem Brand wurden elf Menschen verletzt.',
  ],
  [
    'es',
    'correction',
    'Al menos 19 personas resultaron heridas, dijo la policía.',
    'Al menos 12 personas resultaron heridas, dijo la policía.',
  ],
  [
    'ru',
    'correction',
    'Пострадали по меньшей мере 19 человек, сообщила полиция.',
    'Пострадали по меньшей мере 12 человек, сообщила полиция.',
  ],
  [
    'fr',
    'correction',
    'Au moins 19 personnes ont été blessées, selon la police.',
    'Au moins 12 personnes ont été blessées, selon la police.',
  ],
])('a figure grows or falls (%s, %s): “%s” → “%s”', (language, kind, from, to) => {
  expect(kindOf(language, from, to)).toBe(kind)
})

test.each([
  [
    'en',
    'correction',
    'The pilot, Jonas Reuter, was not hurt.',
    'The pilot, Henrik Solberg, was not hurt.',
  ],
  [
    'en',
    'correction',
    'The pilot, Jonas Reuter, was not hurt.',
    'The pilot, Jonas Richter, was not hurt.',
  ],
  [
    'en',
    'correction',
    'The pilot, Jonas Reuter, was not hurt.',
    'The pilot, Johan Reuter, was not hurt.',
  ],
  [
    'en',
    'correction',
    'The pilot, Jon Reuter, was not hurt.',
    'The pilot, Jan Reuter, was not hurt.',
  ],
  [
    'en',
    'correction',
    'Sisters Joan and Gwen Tidy run the shop.',
    'Sisters Jean and Gwen Tidy run the shop.',
  ],
  [
    'en',
    'correction',
    'Mayor Maria Lopez opened the bridge.',
    'Mayor Marta Gomez opened the bridge.',
  ],
  [
    'en',
    'correction',
    'The firm, Halden Motors, denied the claim.',
    'The firm, Halden Marine, denied the claim.',
  ],
  [
    'en',
    'correction',
    'The ship, the Halcyon, is off Skar.',
    'The ship, the Albatross, is off Skar.',
  ],
  [
    'en',
    'correction',
    'The strike was called by the Union of Dockers.',
    'The strike was called by the Union of Drivers.',
  ],
  [
    'en',
    'correction',
    'The crash happened near Orrin on the coast road.',
    'The crash happened near Tarn on the coast road.',
  ],
  ['en', 'correction', 'The suspect lives on Elm Street.', 'The suspect lives on Oak Street.'],
  [
    'en',
    'correction',
    'He studied at the University of Orrin.',
    'He studied at the University of Tarn.',
  ],
  ['en', 'correction', 'The team lost to Sorn United.', 'The team lost to Sorn City.'],
  ['en', 'correction', 'She plays for Norway.', 'She plays for Denmark.'],
  [
    'en',
    'correction',
    'Deputy Finance Minister Ola Berg resigned.',
    'Deputy Justice Minister Ola Berg resigned.',
  ],
  [
    'de',
    'correction',
    'Bürgermeister Karl Lenz eröffnete die Brücke.',
    'Bürgermeister Karl Lorenz eröffnete die Brücke.',
  ],
  [
    'de',
    'correction',
    'Der Unfall geschah bei Orrbach an der Küste.',
    'Der Unfall geschah bei Tarnfeld an der Küste.',
  ],
  [
    'de',
    'correction',
    'Die Sprecherin Ida Holm wies das zurück.',
    'Die Sprecherin Eva Kramer wies das zurück.',
  ],
  [
    'es',
    'correction',
    'El alcalde Luis Prado abrió el puente.',
    'El alcalde Luis Pardo Gil abrió el puente.',
  ],
  [
    'es',
    'correction',
    'El accidente ocurrió cerca de Orrina.',
    'El accidente ocurrió cerca de Tarnela.',
  ],
  ['ru', 'correction', 'Мэр Иван Петров открыл мост.', 'Мэр Олег Смирнов открыл мост.'],
  ['ru', 'correction', 'Авария произошла под Оррином.', 'Авария произошла под Тарновом.'],
  [
    'fr',
    'correction',
    'Le maire Luc Moreau a ouvert le pont.',
    'Le maire Paul Girard a ouvert le pont.',
  ],
  [
    'en',
    'edit',
    'The pilot, Jonas Rueter, was not hurt.',
    'The pilot, Jonas Reuter, was not hurt.',
  ],
  ['en', 'edit', 'President Jose Munoz spoke.', 'President José Muñoz spoke.'],
  ['en', 'edit', 'The UN will meet on Monday.', 'The United Nations will meet on Monday.'],
])('a name or place is replaced (%s, %s): “%s” → “%s”', (language, kind, from, to) => {
  expect(kindOf(language, from, to)).toBe(kind)
})

test.each([
  ['en', 'correction', 'The bridge was opened in 1931.', 'The bridge was opened in 1913.'],
  [
    'en',
    'correction',
    'The trial begins on June 3 in Tarn.',
    'The trial begins on June 13 in Tarn.',
  ],
  [
    'en',
    'correction',
    'The trial begins on 3 June in Tarn.',
    'The trial begins on 3 July in Tarn.',
  ],
  [
    'en',
    'correction',
    'The trial begins on Tuesday in Tarn.',
    'The trial begins on Thursday in Tarn.',
  ],
  [
    'en',
    'correction',
    'The attack happened on Monday night near the market.',
    'The attack happened on Sunday night near the market.',
  ],
  [
    'en',
    'correction',
    'The festival runs from May 3 to May 9.',
    'The festival runs from May 3 to May 10.',
  ],
  ['en', 'correction', 'The law takes effect next month.', 'The law takes effect next year.'],
  [
    'de',
    'correction',
    'Der Prozess beginnt am 3. Juni in Tarn.',
    'Der Prozess beginnt am 13. Juni in Tarn.',
  ],
  [
    'de',
    'correction',
    'Der Prozess beginnt am Dienstag in Tarn.',
    'Der Prozess beginnt am Donnerstag in Tarn.',
  ],
  [
    'es',
    'correction',
    'El juicio empieza el 3 de junio en Tarna.',
    'El juicio empieza el 13 de junio en Tarna.',
  ],
  [
    'es',
    'correction',
    'El juicio empieza el martes en Tarna.',
    'El juicio empieza el jueves en Tarna.',
  ],
  ['ru', 'correction', 'Суд начнётся 3 июня в Тарне.', 'Суд начнётся 13 июня в Тарне.'],
  ['ru', 'correction', 'Суд начнётся во вторник в Тарне.', 'Суд начнётся в четверг в Тарне.'],
  ['ru', 'correction', 'Мост открыли в 1931 году.', 'Мост открыли в 1913 году.'],
  [
    'fr',
    'correction',
    'Le procès commence le 3 juin à Tarn.',
    'Le procès commence le 13 juin à Tarn.',
  ],
])('a date is replaced (%s, %s): “%s” → “%s”', (language, kind, from, to) => {
  expect(kindOf(language, from, to)).toBe(kind)
})

test.each([
  [
    'en',
    'correction',
    'Twelve people were hurt, police said.',
    'Twelve people were hurt, witnesses said.',
  ],
  [
    'en',
    'correction',
    'The bridge is unsafe, according to the ministry.',
    'The bridge is unsafe, according to the builder.',
  ],
  [
    'en',
    'correction',
    'The road will stay closed, the governor said.',
    'The road will stay closed, the union said.',
  ],
  [
    'en',
    'correction',
    '“The road is closed,” said Ida Holm.',
    '“The road is closed,” said Nils Aker.',
  ],
  [
    'de',
    'correction',
    'Die Brücke sei unsicher, sagte ein Sprecher der Polizei.',
    'Die Brücke sei unsicher, sagte ein Sprecher der Bahn.',
  ],
  [
    'es',
    'correction',
    'El puente no es seguro, según la policía.',
    'El puente no es seguro, según los vecinos.',
  ],
  ['ru', 'correction', 'Мост небезопасен, сообщила полиция.', 'Мост небезопасен, сообщила мэрия.'],
])('another source says the same (%s, %s): “%s” → “%s”', (language, kind, from, to) => {
  expect(kindOf(language, from, to)).toBe(kind)
})

test.each([
  ['en', 'edit', '*Orrin to give every pupil a tablet', '*Orrin gives every pupil a tablet'],
  [
    'en',
    'edit',
    '*Halvorsen to buy rival in $14 billion deal',
    '*Halvorsen buys rival in $14 billion deal',
  ],
  [
    'en',
    'edit',
    'The bakery is to close its doors on Saturday.',
    'The bakery closes its doors on Saturday.',
  ],
  [
    'en',
    'edit',
    'The museum will open on Sunday with 40 works.',
    'The museum opens on Sunday with 40 works.',
  ],
  [
    'en',
    'edit',
    'The minister said that the road was safe.',
    'The minister says that the road is safe.',
  ],
  ['en', 'edit', '*Council to vote on budget', '*Council votes on budget'],
  ['en', 'edit', '*Farewell to Pottle’s after 91 years', '*Pottle’s says farewell after 91 years'],
  [
    'en',
    'edit',
    'The mayor told reporters that taxes would rise.',
    'The mayor tells reporters that taxes will rise.',
  ],
  ['en', 'edit', 'Firefighters were battling the blaze.', 'Firefighters battled the blaze.'],
])(
  'a headline (*) or sentence is told in another tense (%s, %s): “%s” → “%s”',
  (language, kind, from, to) => {
    expect(kindOf(language, from, to)).toBe(kind)
  },
)

test.each([
  ['en', 'update', '*Halvorsen to buy rival Petrane', '*Halvorsen drops bid for rival Petrane'],
  [
    'en',
    'update',
    'The search was to go on through the night.',
    'The search was called off shortly before midnight.',
  ],
  [
    'en',
    'update',
    'Trains are not running between Orrin and Tarn.',
    'Trains are running again between Orrin and Tarn.',
  ],
  [
    'en',
    'update',
    'The bridge remains closed to traffic.',
    'The bridge reopened to traffic in the evening.',
  ],
  ['en', 'update', 'Police are looking for the driver.', 'Police have found the driver.'],
  ['en', 'update', 'Police are looking for the driver.', 'Police have arrested the driver.'],
  ['en', 'update', 'The suspect is still at large.', 'The suspect gave himself up on Sunday.'],
  ['en', 'update', 'The vote is expected on Thursday.', 'The vote was put off until next week.'],
  ['en', 'update', 'Firefighters are battling the blaze.', 'Firefighters have put out the blaze.'],
  ['en', 'update', 'The two sides are still talking.', 'The two sides have reached an agreement.'],
  ['en', 'update', 'Talks broke up without a deal.', 'Talks ended with a deal on wages.'],
  ['en', 'update', 'The pilot was in critical condition.', 'The pilot died in hospital.'],
  [
    'en',
    'update',
    'The power is out in three districts.',
    'Power has been restored in three districts.',
  ],
  ['en', 'update', 'The strike will go on until Friday.', 'The strike ended on Wednesday night.'],
  ['en', 'update', 'The minister has refused to step down.', 'The minister has stepped down.'],
  [
    'en',
    'update',
    'The company denied that it would sell the plant.',
    'The company confirmed that it will sell the plant.',
  ],
  ['en', 'update', 'The jury is still out.', 'The jury found him guilty of fraud.'],
  ['en', 'update', '*Storm heads for coast', '*Storm makes landfall on coast'],
  [
    'fr',
    'update',
    'Le trafic reste interrompu entre la gare et le port.',
    'Le trafic a repris en fin d’après-midi entre la gare et le port.',
  ],
  ['fr', 'update', 'Le suspect est toujours en fuite.', 'Le suspect a été arrêté dimanche soir.'],
  [
    'de',
    'update',
    'Die Strecke ist weiter gesperrt.',
    'Die Strecke ist seit dem Abend wieder frei.',
  ],
  [
    'de',
    'update',
    'Die Polizei sucht nach dem Fahrer.',
    'Die Polizei hat den Fahrer festgenommen.',
  ],
  [
    'de',
    'update',
    'Die Suche nach dem Vermissten dauert an.',
    'Die Suche nach dem Vermissten wurde am Abend eingestellt.',
  ],
  [
    'es',
    'update',
    'El tráfico sigue cortado entre la estación y el puerto.',
    'El tráfico se ha restablecido entre la estación y el puerto.',
  ],
  ['es', 'update', 'La policía busca al conductor.', 'La policía detuvo al conductor el domingo.'],
  [
    'ru',
    'update',
    'Движение между вокзалом и портом остановлено.',
    'Движение между вокзалом и портом восстановлено.',
  ],
  ['ru', 'update', 'Полиция ищет водителя.', 'Полиция задержала водителя.'],
])('what was so far has changed (%s, %s): “%s” → “%s”', (language, kind, from, to) => {
  expect(kindOf(language, from, to)).toBe(kind)
})

test.each([
  [
    'en',
    'edit',
    'The fire destroyed the old mill and two barns.',
    'The fire gutted the old mill and two barns.',
  ],
  [
    'en',
    'edit',
    'The minister said that the plan was too costly.',
    'The minister said the plan was too expensive.',
  ],
  [
    'en',
    'edit',
    'Residents were told to leave their homes.',
    'Residents have been told to leave their houses.',
  ],
  [
    'en',
    'edit',
    'The town has about 12,000 inhabitants.',
    'The town has a population of about 12,000.',
  ],
  [
    'en',
    'edit',
    'Rescue crews worked through the night to free the passengers.',
    'Rescuers worked through the night to free the passengers.',
  ],
  ['en', 'edit', '*Fire destroys old mill in Orrin', '*Old mill in Orrin destroyed by fire'],
  [
    'en',
    'edit',
    'The storm knocked down trees and cut off power to the valley.',
    'The storm felled trees and left the valley without power.',
  ],
  [
    'de',
    'edit',
    'Das Feuer zerstörte die alte Mühle.',
    'Die alte Mühle wurde durch das Feuer zerstört.',
  ],
  [
    'es',
    'edit',
    'El incendio destruyó el viejo molino.',
    'El viejo molino fue destruido por el incendio.',
  ],
  ['ru', 'edit', 'Пожар уничтожил старую мельницу.', 'Старая мельница уничтожена пожаром.'],
  ['fr', 'edit', 'Le feu a détruit le vieux moulin.', 'Le vieux moulin a été détruit par le feu.'],
])('the same is told in other words (%s, %s): “%s” → “%s”', (language, kind, from, to) => {
  expect(kindOf(language, from, to)).toBe(kind)
})

test.each([
  ['minutes', 'hours'],
  ['days', 'weeks'],
])('%s that become %s are a figure, and nobody who speaks', (before, after) => {
  const say = (span: string) => createRevision([`The fire burned for two ${span}, officials said.`])
  const { changes } = classifyRevision(say(before), say(after))
  const kinds = changes.map(({ kind }) => kind)
  expect(kinds).toContain('figure')
  expect(kinds).not.toContain('name')
})

test.each([
  ['30km', '40km', 'Some 30km'],
  ['30–40', '30–50', '30–40 people'],
  ['+30', '+40', '+30 people'],
  ['40x40', '50x50', 'Some 40x40'],
  ['n30', 'n40', 'n30 people'],
  ['30²', '40²', 'Some 30²'],
  ['(+30', '(+40', '+30 people'],
])(
  'a figure that is a part of “%s” is told as it is written, so that it can be traced',
  (old, now, told) => {
    const say = (count: string) =>
      createRevision([`Some ${count} people were told of it, the mayor said on Monday.`])
    const [before, after] = [say(old), say(now)]
    const { changes } = classifyRevision(before, after)
    const figures = changes.filter(({ kind }) => kind === 'figure')
    expect(figures[0]?.before?.text).toBe(told)
    for (const { before: was, after: is } of figures) {
      expect(hasRun(toCorpus(before.record), was?.text ?? '')).toBe(true)
      expect(hasRun(toCorpus(after.record), is?.text ?? '')).toBe(true)
    }
  },
)
