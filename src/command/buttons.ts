/** What answers each button that stands in some message, and each filled form. An id that people may still press is never taken from here. */
import { auditPage } from './audit.ts'
import {
  correctAsk,
  correctNow,
  correctReceived,
  retractAsk,
  retractNow,
  retractReceived,
} from './by-hand.ts'
import type { Button, Receiver } from './command.ts'
import { diffPage, storyChange } from './diff.ts'
import { digestButton, digestReceived } from './digest.ts'
import { hoursReceived, mentionReceived, wordsReceived } from './draft-forms.ts'
import { editAgain, editNow, editOf, editPick, editReceived } from './edit.ts'
import { followStory, followWords } from './follow.ts'
import { endFollow, followingPage } from './following.ts'
import { forgetNow } from './forget.ts'
import { releaseNow } from './hold.ts'
import { importNow, importReceived } from './import.ts'
import { latestPage } from './latest.ts'
import { levelChoice, levelNow } from './level.ts'
import { unmute } from './muted.ts'
import {
  postQuotes,
  postQuotesReceived,
  postTime,
  postWhere,
  postWhereReceived,
  postWords,
  postWordsReceived,
} from './post-change.ts'
import { postCard, postDrop, postHold, postLook, postNow, postTimeReceived } from './post-decide.ts'
import { postApart, postBack } from './post-place.ts'
import { proposalPress, proposalReceived } from './proposal.ts'
import { queuePage } from './queue.ts'
import { personQuotes, storyQuotes } from './quotes.ts'
import { deliveryReport } from './report.ts'
import { reportReceived } from './report-error.ts'
import { resendList, resendNow } from './resend.ts'
import { resumeNow, resumePage } from './resume.ts'
import { searchPage } from './search.ts'
import { ownQuietReceived, ownSetting } from './settings.ts'
import { sourcesPage } from './sources.ts'
import { splitReport } from './split.ts'
import { statusPage } from './status.ts'
import { storyTimeline } from './story.ts'
import { subscriptionsPage } from './subscriptions.ts'
import { storyFate } from './why.ts'
import { draftCard, placeCard, wish } from './wish.ts'

export const buttons: readonly Button[] = [
  latestPage,
  storyTimeline,
  storyQuotes,
  personQuotes,
  searchPage,
  storyChange,
  diffPage,
  followStory,
  followWords,
  followingPage,
  endFollow,
  digestButton,
  ownSetting,
  forgetNow,
  sourcesPage,
  statusPage,
  splitReport,
  queuePage,
  proposalPress,
  auditPage,
  retractNow,
  correctNow,
  retractAsk,
  correctAsk,
  editNow,
  editAgain,
  editOf,
  editPick,
  levelChoice,
  levelNow,
  resendList,
  resendNow,
  deliveryReport,
  postNow,
  postHold,
  postApart,
  postBack,
  postDrop,
  postLook,
  postCard,
  postWords,
  postQuotes,
  postWhere,
  postTime,
  storyFate,
  releaseNow,
  resumeNow,
  resumePage,
  unmute,
  wish,
  draftCard,
  placeCard,
  subscriptionsPage,
  importNow,
]
/** Of filled forms. */
export const receivers: readonly Receiver[] = [
  proposalReceived,
  postWordsReceived,
  postQuotesReceived,
  postWhereReceived,
  postTimeReceived,
  editReceived,
  retractReceived,
  correctReceived,
  wordsReceived,
  hoursReceived,
  mentionReceived,
  digestReceived,
  ownQuietReceived,
  importReceived,
  reportReceived,
]
