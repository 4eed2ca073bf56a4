import { expect, test } from 'vitest'
import { isWithdrawalInPlace, readNote } from '../../../src/core/change/notes.ts'

test.each([
  'Correction: An earlier version of this story misstated the day.',
  'CORRECTION (Friday, 9 a.m.): We gave the wrong name.',
  'Corrections and clarifications: the loss was for last year.',
  '(Corrects paragraph 2 to say that the meeting was in the morning.)',
  'Editor’s note: This story has been corrected to show the right year.',
  'This article was amended on 4 May to give the right title.',
  'We regret the error.',
  'Due to an editing error, the wrong picture was shown.',
  'Correction, Tuesday: I originally wrote that the boats were built in Vell. Sorry about that.',
  'We got the name of the ship wrong. It is the Halcyon.',
  'The mayor is Ruth Adeyemi, not Rita Adeyemi, as we wrote at first.',
  'The headline should have read 40, not 400.',
  'Rectificación: el puente se cerró el martes, no el lunes.',
  'En una primera versión de esta noticia se indicaba otro nombre.',
  'Dans une première version de cet article, nous avions écrit 40 blessés.',
  'Korrekturhinweis: Das Schiff heißt Halcyon.',
  'In una precedente versione il nome era sbagliato.',
  'Исправление: мост закрыли во вторник.',
  'В предыдущей версии материала была указана другая дата.',
  '更正：大桥于周二关闭。',
  'In einer früheren Version dieses Artikels war der Ort falsch angegeben.',
  'Editor’s note: A quote in this report was attributed to the wrong person.',
  'Due to incorrect information from the police, we reported that 41 were missing.',
  'This article has been changed since publication to correct the location of the dam.',
  'Earlier we reported that the dam had been built in 1952; that was wrong.',
  'Our first report said that four people had died. Nobody has died. We apologize.',
  'This sentence has been corrected.',
  'We’ve corrected the name of the hamlet.',
  'Cet article a été modifié pour corriger l’âge de Mme Brandt.',
  'Este artículo se ha actualizado para corregir el nombre del río.',
  'Исправлено: плотина построена в 1962 году.',
  'Ранее в тексте была указана неверная дата.',
  'For the record: we misheard Councillor Tull, who said that the wall had cost 6 million, not 9 million.',
  'REFILE-Corrects title of the coach in last paragraph',
  'The dam, built in 1962 (corrected), holds back nine lakes.',
  'Der Damm wurde 1962 (korrigiert) gebaut.',
  '(We originally left the article off the title of the novel. It is “The Salt Path”.)',
  'We have clarified that the crew, not the passengers, were burned.',
  'تصحيح: ذكر نص سابق أن عدد المفقودين 41.',
])('“%s” announces a correction', (text) => {
  expect(readNote(text).isCorrection()).toBe(true)
})

test.each([
  'The correction on the stock market wiped out the gains of May.',
  'The weekly has since corrected its own account of the case.',
  'The ministry corrected its forecast on Friday.',
  'Corrected figures from the ministry show a smaller harvest.',
  'Corrections officers met the governor on Monday.',
  'This story was updated at 17:30 with new details.',
  'We first reported on the case in May.',
  'The leak was found on Monday and it was fixed within hours.',
  'The correct figure is 40, the ministry said.',
  'El Gobierno publicó una corrección de sus datos el lunes.',
  'La version définitive du texte a été adoptée mardi.',
  'He said: “An earlier version of this report was wrong.”',
  'The company regrets the error, it said on Sunday.',
  'We apologise for the inconvenience.',
  'Wages rose by 2 percent (corrected for inflation).',
])('“%s” announces none', (text) => {
  expect(readNote(text).isCorrection()).toBe(false)
})

test.each([
  'This story has been withdrawn.',
  'KILL KILL KILL: the report is wrong.',
  'Editor’s note: We have retracted this article.',
  'The Gazette has withdrawn this story after doubts about its documents.',
  'RETRACTION: The Gazette retracts this report.',
  'Please disregard the story below.',
  'Hemos retirado esta información porque contenía datos falsos.',
  'Esta noticia ha sido retirada.',
  'Nous avons retiré cet article, dont la source n’a pu être vérifiée.',
  'Wir haben diesen Beitrag zurückgezogen.',
  'Dieser Artikel wurde entfernt.',
  'Questo articolo è stato rimosso.',
  'Este artigo foi removido.',
  'Wij hebben dit artikel ingetrokken.',
  'Материал снят с публикации.',
  '本文已撤回。',
  'BULLETIN KILL. Kill the story about the dam. It is wrong.',
  'Withdrawal notice: the story on the dam is withdrawn.',
  'We took this story down because its source was unreliable.',
  'The story about the dam was published by mistake and has been deleted.',
  'This story was a hoax, and we have deleted it.',
  'The article previously at this address has been withdrawn.',
  'Achtung: Bitte verwenden Sie die Meldung nicht.',
  'La rédaction a décidé de retirer cet article.',
  'Merci de ne pas utiliser la dépêche sur le barrage.',
  'ANULACIÓN: rogamos no utilicen la noticia sobre la presa.',
  'El diario retira esta noticia.',
  'Редакция отзывает эту новость.',
  'تم سحب هذا الخبر.',
])('“%s” withdraws the report', (text) => {
  expect(readNote(text).isWithdrawal()).toBe(true)
})

test.each([
  'The bill has been withdrawn.',
  'The company has withdrawn its report to investors.',
  'The candidate withdrew after a story about her taxes.',
  'The page you requested may have been moved or deleted.',
  'El partido ha retirado su propuesta, según la información del diario.',
  'Le ministre a retiré son texte mardi.',
  'Das Unternehmen hat seine Prognose zurückgezogen.',
  'Депутат отозвал свой законопроект во вторник.',
  'This page has been removed.',
  'Les députés demandent de retirer ce texte avant la fin de la semaine.',
])('“%s” withdraws none', (text) => {
  expect(readNote(text).isWithdrawal()).toBe(false)
})

test('an error page that guesses is no withdrawal even where it stands alone', () => {
  expect(isWithdrawalInPlace('The article you requested may have been removed.')).toBe(false)
  expect(
    isWithdrawalInPlace('The article that stood here has been withdrawn by the editors.'),
  ).toBe(true)
})
