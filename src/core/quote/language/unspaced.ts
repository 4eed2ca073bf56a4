import type { Language } from './language.ts'
import { nothingKnown, words } from './words.ts'

/** The words of these three are found within the text around a quote, not as tokens with capitals. */
export const chinese: Language = {
  ...nothingKnown,
  code: 'zh',
  says: words(`表示 说 說 称 稱 指出 强调 強調 认为 認為 写道 寫道 回应 回應 宣布 补充 補充 透露 坦言 警告 批评 批評 回答 重申 呼吁 呼籲 告诉 告訴 介绍 介紹
    解释 解釋 问 問 谈到 提到 声明 聲明 承认 承認 表态 发文 直言 感叹 道`),
  accordingTo: words('据 根据 按照'),
  he: words('他'),
  she: words('她'),
  they: words('他们 她们 他們'),
  otherPronouns: words('我 我们 它'),
  titles:
    words(`发言人 發言人 总统 總統 主席 总理 總理 部长 部長 外长 外長 首相 市长 市長 省长 书记 秘书长 秘書長 主任 局长 局長 教授 博士 将军 將軍
    议员 議員 大使 经理 总裁 總裁 院长 所长 负责人 先生 女士 记者 专家 律师 教练`),
  adverbs: words(
    '也 还 還 则 則 又 再次 随后 隨後 曾 就 并 並 今天 昨天 今日 昨日 周一 周二 周三 周四 周五 周六 周日 日前 近日 在 对 對 向 于 於 接受 当天 通过',
  ),
}

export const japanese: Language = {
  ...nothingKnown,
  code: 'ja',
  says: words(`述べ 語っ 語り 話し 話す 強調し 指摘し 説明し 明らかにし 発表し 言っ 言う コメントし 訴え 批判し 答え 呼びかけ 主張し 警告し 書い 投稿し 振り返っ
    表明し 約束し 否定し 伝え`),
  he: words('彼 同氏'),
  she: words('彼女'),
  they: words('彼ら'),
  otherPronouns: words('私 我々'),
  titles:
    words(`首相 大統領 氏 さん 大臣 外相 財務相 防衛相 官房長官 知事 市長 社長 会長 教授 報道官 議員 監督 選手 委員長 総裁 事務総長 弁護士 容疑者 長官 代表 幹事長
    町長 村長 署長 院長 所長 容疑者 被告 記者 将軍 大使 国王 女王`),
}

export const arabic: Language = {
  ...nothingKnown,
  code: 'ar',
  hasNoCapitals: true,
  subjectMayFollowVerb: true,
  says: words(`قال قالت قالوا وقال وقالت يقول تقول أضاف أضافت وأضاف وأضافت صرح صرحت وصرح أكد أكدت وأكد وأكدت أعلن أعلنت وأعلن
    أوضح أوضحت وأوضح وأوضحت ذكر ذكرت وذكر وذكرت كتب كتبت وكتب وكتبت أشار أشارت وأشار وأشارت شدد شددت وشدد وشددت وصف وصفت ووصف
    حذر حذرت وحذر وحذرت تابع تابعت وتابع وتابعت اعتبر اعتبرت واعتبر رد ردت ورد سأل نقلت`),
  saying: words('قائلا قائلة مضيفا مضيفة مؤكدا مؤكدة واصفا موضحا'),
  accordingTo: ['وفقا لـ', 'وفقا', 'بحسب', 'حسب', 'وبحسب'],
  he: words('هو'),
  she: words('هي'),
  they: words('هم'),
  otherPronouns: words('أنا نحن'),
  determiners: words('هذا هذه ذلك تلك أحد بعض'),
  prepositions: words(
    'في من إلى على عن مع خلال بعد قبل منذ حتى بين ضد عند لدى حول أمام عبر إن أن أنه أنها إنه إنها لـ ب',
  ),
  conjunctions: words('و أو لكن ثم كما إذا عندما حيث بينما بأن'),
  relatives: words('الذي التي الذين'),
  auxiliaries: words('كان كانت لا لم لن قد سوف ليس'),
  adverbs: words('أيضا اليوم أمس الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد يوم'),
  titles:
    words(`الرئيس رئيس وزير الوزير وزيرة الوزيرة المتحدث المتحدثة باسم الناطق الناطقة مدير المدير الأمين العام أمين السفير سفير الجنرال
    اللواء العميد العقيد الدكتور الدكتورة السيد السيدة الشيخ الملك الأمير القائد زعيم النائب القاضي المحامي الأستاذ
    خارجية الخارجية الدفاع الداخلية الوزراء الأمريكي الأميركي الروسي الفرنسي الإسرائيلي المصري السعودي`),
  femaleWords: words('السيدة الوزيرة الدكتورة المتحدثة'),
}
