import { type NoteForms, noteForms } from './note-forms.ts'
import { noteWordsAbroad } from './note-words-abroad.ts'

/**
 * What the words of a note can be evidence of. Commas part the phrases; `*` stands for any ending, `…` for up to
 * three words. What is evidence of what makes a note is in `note-sense.ts`.
 */
export type Evidence =
  /** This very text. */
  | 'own'
  /** An earlier state of it. */
  | 'version'
  /** The publisher speaks. */
  | 'we'
  /** What a text is made of, or gives of a person or thing: a headline, a name, an age. */
  | 'part'
  /** What a text may be wrong about without saying so of itself. */
  | 'thing'
  | 'fault'
  | 'repair'
  /** Has been corrected. */
  | 'repaired'
  /** Changed, for whatever reason. */
  | 'changed'
  /** "As we said at first": tells something only beside what is said now. */
  | 'asserted'
  /** What a version did: said, gave, named. */
  | 'told'
  /** "1931, not 1913". */
  | 'contrast'
  /** What nobody says but of an error of one's own. */
  | 'admission'
  /** What one says of oneself: "we messed up". */
  | 'blunder'
  | 'oops'
  /** A line that the editors sign: "Editor's note:". */
  | 'signed'
  /** What the publisher itself had written. */
  | 'wrote'
  | 'sorry'
  /** "The Gazette regrets the error": in news, people regretted it. */
  | 'regrets'
  /** How a note opens that is no news by itself: "Edit:", "Updated to". */
  | 'opener'
  /** Any word for a text. */
  | 'text'
  /** The text as a whole is taken back. */
  | 'back'
  /** It cannot be read any more. */
  | 'gone'
  /** It is, if "it" is the text. */
  | 'took'
  /** The publisher trusts it no more. */
  | 'unsure'
  /** Whoever prints it is asked not to. */
  | 'heed'
  /** Somebody else speaks: a source of the news. */
  | 'reported'
  /** Unless this stands before. */
  | 'teller'

export type NoteWords = Readonly<Partial<Record<Evidence, string>>>

/** "An earlier version", "the original headline of this story"; but not of the law. */
const versions = ['earlier', 'previous', 'prior', 'original', 'initial', 'first', 'older']
  .flatMap((age) =>
    ['version', 'versions', 'edition', 'headline', 'caption'].map((text) => `${age} ${text}`),
  )
  .flatMap((version) =>
    [
      '!of',
      'of this',
      'of our',
      'of the … article',
      'of the … story',
      'of the … report',
      'of the … post',
    ].map((whose) => `${version} ${whose}`),
  )
  .join(', ')

/** What a newsroom makes: "this obituary", "our front page". */
const ours =
  'article story report post piece item page text dispatch alert column entry obituary profile review interview feature analysis explainer investigation newsletter update recipe caption headline map chart graphic podcast bulletin essay editorial tribute blog timeline list guide preview brief roundup'
    .split(' ')
    .flatMap((text) => [`this ${text}`, `our ${text}`])
    .concat(
      ['story', 'article', 'report', 'post'].map((text) => `this … ${text}`),
      ['article', 'story', 'report', 'post', 'entry', 'update', 'item', 'headline'].map(
        (text) => `our … ${text}`,
      ),
      ['our earlier', 'our previous', 'our front page', 'our print edition'],
    )
    .join(', ')

/** "This story has been withdrawn", "the following report is retracted". */
const taken = [
  'this story',
  'this article',
  'this report',
  'this post',
  'this item',
  'this piece',
  'the story',
  'the article',
  'following story',
  'following report',
  'story below',
  'report below',
]
  .flatMap((text) =>
    ['is', 'is hereby', 'is being', 'was', 'has been', 'has now been'].map(
      (verb) => `${text} ${verb}`,
    ),
  )
  .flatMap((text) =>
    [
      'withdrawn',
      'retracted',
      'rescinded',
      'unpublished',
      'depublished',
      'killed',
      'taken down',
      'taken offline',
      'pulled',
    ].map((verb) => `${text} ${verb}`),
  )
  .join(', ')

/** "The article has been removed", beside words that say which. */
const removed = ['the article', 'the story', 'the report', 'the piece', 'the text', 'the post']
  .flatMap((text) =>
    ['removed', 'withdrawn', 'taken down', 'deleted', 'retracted', 'unpublished', 'pulled'].flatMap(
      (verb) => [`${text} has been ${verb}`, `${text} was ${verb}`, `${text} has now been ${verb}`],
    ),
  )
  .join(', ')

export const noteWords: Readonly<Record<string, NoteWords>> = {
  en: {
    own: `${ours}, the article above, the story above, the report above, the text above, the post above, the post below, the entry below, the text below, the text has been, the text now, the text was, changed the text, corrected the text, amended the text, the headline, the caption, the photo caption, first paragraph, second paragraph, third paragraph, fourth paragraph, fifth paragraph, last paragraph, paragraph one, paragraph two, paragraph three, paragraph four, paragraph five, 2nd paragraph, 3rd paragraph, 4th paragraph, in paragraph, story has been corrected, the report below, the story below, the article below, the following story, the following report, the following article, ^story was corrected, ^article was corrected, ^post was corrected`,
    version: `${versions}, our first report, our original report, our earlier report, our initial report, as first stated, as first reported, as stated earlier, as originally stated, as previously stated, it previously, it originally, it initially, in the version, version published, earlier post, previous post, earlier dispatch, previous dispatch, earlier story, previous story, earlier article, previous article, earlier item, earlier entry, previous entry, earlier take, first take, earlier alert, earlier update, previous update, earlier tweet, earlier lead, previously given as, originally given as, first given as, when first published, earlier edit, previous edit, earlier draft, previous draft, first draft of`,
    we: "we, we've, we're, i, i've, the editors, this newspaper, this newsroom, this website, the newsroom, an editing, a production, a copyediting, gave us, led us, told us, supplied us, contacted us, informed us",
    part: 'name, names, surname*, spelling*, age, year, date, paragraph*, headline*, caption*, photograph, title, job title, byline*, quote, quotation*, attribution, sentence, typo*, misspelling*, passage, rank, score, scoreline, name of, height, width, length, weight, price, figure for, spelling of, location of, position, role',
    thing:
      'day, figure*, number, numbers, photo*, picture*, image*, graphic, chart, map, rank, location, place, town, city, river, street, address, amount, total, sum, score, unit, units, percentage, share, party, school, company, link, detail*, word, words, reference, mayor, person, man, woman, time, venue, model, team, country, region, state, flag, years, ages, dates, titles, quotes, line',
    fault:
      'wrong, wrongly, incorrect*, error, errors, in error, mistake, mistakes, mistaken*, misspel*, misstat*, misidentif*, misnam*, misattribut*, misquot*, misreport*, mistransl*, mislabel*, misdescrib*, misdat*, inaccura*, erroneous*, typo, typos, typographical, mix-up, mixed up, muddled, confused, transposed, a slip, the slip, suggested otherwise, too high, too low, omitted, false, untrue, not true, misleading, overstat*, understat*, exaggerat*, garbled, muddle*, misspoke, misread, misheard, miscalculat*, miscount*, mistyped, misplaced, misinterpret*, mischaracter*, given incorrectly, crept in, crept into, not accurate, not correct, not the case, out by, wrong way round, back to front',
    repair:
      'correct, corrected, corrects, correcting, correction, corrections, fixed, fixes, fix, put right, put it right, set right, rectified, rectif*, amended, amends, amend, clarified, clarif*, make clear, should read, should have read, should have said, should have been, now says so, sted, put straight, set straight, now reads, now gives, now has the right, has the right one, has now the right',
    repaired:
      'been corrected, was corrected, were corrected, been fixed, been put right, been set right, been rectified, been amended, been clarified, now corrected, is fixed, now fixed, now fixed, corrected in paragraph, spelling of … corrected',
    changed: 'changed, updated, edited, revised, altered, modified, refiled, replaced, reworded',
    told: 'said, stated, gave, named, called, listed, put, had, referred, reported, described, identified, attributed, quoted, claimed, read, showed, wrote, indicated, implied, suggested, placed, spelled, spelt, dated, credited, given, called, spelled, written, described, used, contained, included, showed',
    contrast:
      'not, rather than, instead of, in fact, it is, he is, she is, is actually, was actually, in truth, it does not, she does not, he does not, they do not, it did not, she did not, he did not, they did not',
    wrote:
      'we wrote, we called, we named, we listed, we gave, we put, we described, we identified, i wrote, i called, i named, we had !to, we stated that, i had !to',
    admission:
      'corrected version, correction has been made, happy to make clear, happy to clarify, wish to make clear, wish to clarify, like to make clear, like to clarify, want to make clear, want to clarify, ^that should have been, ^that should have read, ^this should have been, ^this should have read, ^it should have been, ^it should have read, reader … pointed out, readers … pointed out, reader … spotted, readers … spotted, reader … noticed, readers … noticed, reader … alerted, readers … alerted, reader … flagged, readers … flagged, reader … wrote, readers … wrote, reader … written, readers … written, reader … told us, readers … told us, reader … caught, readers … caught, reader … let us know, readers … let us know, contrary to what we, for spotting, pointing out that, wrongly stated here, incorrectly stated here, ^refile-corrected, ^update and correction, this version removes, this version corrects, this version adds, this version fixes, originally published with this, described in this article, called in this article, named in this article, stated in this article, described in this story, called in this story, named in this story, described in this report, we have replaced the, we had previously, please read, asked to point out, asked us to point out, like to point out, wish to point out, happy to point out, asked us to make clear, asked to make clear, asked us to clarify, asked to clarify, asked us to state, ^subs … graf, ^subs … correct, corrects … graf, corrects … paragraph, for letting us know, for the heads up, who wrote in, wrote in to say, wrote in to point, i was wrong, we were wrong, i was mistaken, we were mistaken, we confused, i confused, we erred, i erred, i stand corrected, we stand corrected, led us to report, led us to say, led us to write, we need to correct, we have to correct, i need to correct, i have to correct, we must correct, ^mea culpa, headline amended to, headline changed to make clear, changed to make clear that, amended to make clear that, edited to make clear that',
    sorry:
      'sorry, apologies, apologize, apologise, apologizes, apologises, regret, regret, our error, my mistake, my error, our bad, my bad, oops',
    regrets: 'apologizes, apologises, regrets',
    opener:
      '^edit, ^edited, ^updated, ^update, ^amended, ^revised, ^note, ^nb, ^ps, ^post-publication note, ^refiles, ^refiled, ^for clarity',
    back: `withdrawn this live blog, taken this live blog down, i no longer stand by this, we no longer stand by this, this … is withdrawn, this … is retracted, story below is retracted, report below is retracted, article below is retracted, story below is withdrawn, report below is withdrawn, article below is withdrawn, the story is withdrawn, the report … is withdrawn, and is withdrawn, and is retracted, withdraw this, withdraw the article, withdraw the story, withdraw the report, withdrawing this, withdrawing the article, withdrawing the story, withdrawing the report, withdraws this, withdrawn this, retract this, retract the article, retract the story, retract the report, retracts this, retracts the story, retracts the article, retracted this, retracting this, remove this article, remove this story, remove this report, remove this post, removed this article, removed this story, removed this report, removed this post, pulled this, pulling this, delete this, deleted this, deleting this, unpublished this, unpublish this, unpublishing this, take this story back, take this report back, take this article back, take back this, took this … down, take this … down, taking this … down, story removed, story withdrawn, article withdrawn, report withdrawn, article removed, story retracted, article retracted, kill this, story killed, article has been taken, story has been taken, report has been taken, post has been taken, kill item, pls kill, kill story, ${taken}, kill the story, kill is mandatory, mandatory kill, post deleted, post removed, story deleted, article deleted, report deleted, story pulled, taken this … off, took this … off, taken the post down, taken the story down, taken the article down, taken the report down, took the post down, took the story down, cancel this, cancelling this, annul this, spike this, spiked this, void this, story is void, item is void, item is cancelled, item is canceled, story is cancelled, story is canceled, story cancelled, story canceled, article cancelled, item cancelled, nullify this, this … is null`,
    gone: 'no longer available, unavailable, no longer online',
    took: `${removed}, withdrawn it, retracted it, taken it down, taken it back, taken it offline, removed it, deleted it, pulled it, withdraw it, retract it, unpublished it, has been withdrawn, has been retracted, it is withdrawn, it has been deleted, it has been removed, it has been taken down, it has been unpublished, it has been pulled, it has now been deleted, it has now been removed, it is retracted, we deleted it, we removed it, we pulled it`,
    text: 'story, article, report, item, post, piece, dispatch, alert, bulletin, column, review, live blog, liveblog',
    unsure:
      'no longer stand by, no longer stands by, no longer stand behind, no longer stands behind, not stand by, cannot stand by, cannot stand behind, no longer have confidence, no longer has confidence, lost confidence, no longer vouch, cannot vouch, should not rely, not rely on this, not be relied, should be disregarded, no longer consider*, not have published, never have published, not have been published, never have been published, no longer believe this, no longer support*, not support this, could not be substantiated, cannot be substantiated, should be regarded as retracted, regarded as retracted, withdraw our, was fabricated, turned out to be fabricated, turned out to be a hoax, was a hoax, entirely untrue',
    heed: '^please disregard, ^disregard, ^please kill, ^kill this, ^kill the, ^please do not use, ^do not use, ^do not publish, ^please do not publish, ^please remove, ^please delete, ^please ignore, ^kill story, ^clients are requested, ^clients are asked, ^subscribers are asked, ^editors are asked, ^customers are asked, clients should not use, clients should take it down, subscribers should not use, please spike, please cancel, please destroy, please withdraw',
    teller:
      'version, versions, article, story, report, headline, caption, post, paper, editions, copies, graphic, chart, map, summary, newsletter, column, item, tweet, alert, dispatch, entry, obituary, gazette, text, edition, piece, we, i, as, first, originally, previously, earlier, wrongly, mistakenly, incorrectly',
    reported:
      'said, says, told !us, according to, argued, insisted, claimed, testified, announced, acknowledged, admitted, conceded, alleged, asked for, court papers, lawyers',
    blunder:
      'goofed, messed up, slipped up, screwed up, blundered, fluffed, misheard, misread, miscounted, miscalculated, mistyped, mixed up, muddled, got muddled, had … wrong, got … wrong, misstated, misspelled, misspelt, misidentified, misattributed, misquoted, misnamed, misreported, mislabeled, mislabelled, transposed, made a hash, had it wrong, got it wrong',
    oops: "oops, whoops, oopsie, d'oh, argh, mea culpa, my bad, our bad, my mistake, our mistake, red faces, pardon us",
    asserted:
      'as we reported, as we said, as we stated, as we wrote, as we had, as we originally, as we first, as we earlier, as we previously, not as reported, as originally reported, as originally published, as first published, as given earlier, as stated above, following publication, after publication, since publication, after this … was published, after it was published, not … as stated, not … as printed, not … as published, not … as given, not … as previously, last post, last entry, last update, my last, interests of accuracy, interest of accuracy, earlier reporting',
  },
  ...noteWordsAbroad,
}

/** Stand in the notes that `notes.ts` and `notes-abroad.ts` know by their form. */
const hintsInEnglish = `correct*, erro*, errat*, wrong*, inaccura*, clarif*, amend*, fix*, regret*, apolog*, sorry, for the record, setting the record,
  previous*, original*, initial*, earlier, put right, should have, mistak*, our bad, my bad, mis*, withdr*, retract*, kill, killed, kills, cancels, annuls,
  removed, remove, taken down, taken off*, taken it, taken this, taken the, take it, take this, take down, take the, no longer, delet*,
  pulled, unpublish*, not publish, been published, published by, disregard*, ignore*, do not use, rescind*, recall*, revoke*, unavailable,
  not available, standards, guidelines, took this, took the, took our, took it, offline, first version*, first report, first edition*,
  first story, first article, first post, first alert, first form, first headline, first caption, first update, first said, first stated, first reported,
  first gave, first named, first identified, first put, first called, first wrote, at first,
  incorrect*, false*, omitted, rectif*, prior version*, older version*, as we, as i, as this article, as this story, as this report, as this post,
  the right, a right, the accurate, not true, not right, not the case, untrue, faulty, mix-up, removing, taken our, taking this, taking our, taking the`

const hintsAbroad = `storn*, annull*, anul*, cancela*, berichtig*, korrektur*, korrig*, korrekt*, richtigst*, fassung*, version*, zurück*, rückzug, entfernt, gelösch*, widerruf*, zunächst, ursprüngl*,
  irrtüm*, fälsch*, verseh*, fehler, verfügbar, redaktion*, verwenden sie, nutzen sie, veröffentlichen sie, unsere agentur,
  correc*, correz*, corregi*, corret*, corrig*, rectif*, erreur*, à tort, por err*, errón*, errone*, erram*, aclarac*, contrairement, versi*, versã*,
  versj*, retir*, supprim*, suprim*, elimin*, anul*, annul*, dépubl*, despubl*, disponib*, hors ligne, ne pas, rédaction, redacci*, redazione,
  redação, el diario, periódico, este medio, rogamos no, se ruega, por favor, ritirat*, rimoss*, cancellat*, rettific*, leggasi, léase, leia-se, errám*, removid*, removem*,
  apagad*, ingetrokk*, verwijder*, teruggetrokk*, redactie, udgave, rättels*, rettels*, tillbaka, tilbake, tilbage, tagits, fjernet, bortta*,
  avpubl*, redaktionen, redakcja, wycof*, usuni*, anulow*, wersji, sprost*, geri, kaldır*, iptal*, düzelt*, tashih, sürüm*,
  отозв*, отзыв*, снят*, снима*, удал*, аннулир*, исправл*, поправк*, уточн*, опроверж*, верси*, ошиб*, редакци*, недоступ*, доступ*,
  неверн*, неправильн*, неточн*, просим не, відклик*, знят*, видал*, вилуч*, виправл*, спрост*, помилк*, невірн*, хибн*`

const deciding: readonly Evidence[] = [
  'own',
  'version',
  'asserted',
  'fault',
  'repair',
  'repaired',
  'admission',
  'blunder',
  'oops',
  'wrote',
  'sorry',
  'regrets',
  'back',
  'took',
  'unsure',
  'heed',
]

/** A note may be known by its form in English or abroad, by one of these forms, or by what its words are evidence of. */
export type NoteHint = 'english' | 'abroad' | NoteForms | 'sense'

/** One of these stands in every note in a script with spaces, by what it may be known by. */
export const noteHints: readonly (readonly [NoteHint, string])[] = [
  ['english', hintsInEnglish],
  ['abroad', hintsAbroad],
  ...noteForms.map((forms) => [forms, forms.hints] as const),
  ...Object.entries(noteWords).flatMap(([language, words]) =>
    deciding.flatMap((evidence) => {
      const list = words[evidence]?.replaceAll('^', '')
      if (list === undefined) return []
      const sense = ['sense', list] as const
      return language === 'en' ? [sense] : [sense, ['abroad', list] as const]
    }),
  ),
]
