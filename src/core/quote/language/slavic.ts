import type { Language } from './language.ts'
import { nothingKnown, words } from './words.ts'

export const russian: Language = {
  ...nothingKnown,
  code: 'ru',
  subjectMayFollowVerb: true,
  says: words(`сказал сказала сказали говорит говорил говорила говорят заявил заявила заявили заявляет отметил отметила отметили
    отмечает сообщил сообщила сообщили сообщает подчеркнул подчеркнула подчеркивает добавил добавила добавили добавляет пояснил
    пояснила объяснил объяснила рассказал рассказала рассказывает написал написала пишет ответил ответила отвечает
    считает считают полагает уверен уверена признал признала напомнил напомнила предупредил предупредила пообещал
    пообещала утверждает утверждал утверждала назвал назвала называет призвал призвала спросил спросила
    указал указала уточнил уточнила прокомментировал прокомментировала констатировал резюмировал воскликнул передает`),
  saying: words('сказав заявив отметив добавив подчеркнув назвав пояснив'),
  accordingTo: ['по словам', 'по мнению', 'согласно', 'по данным', 'как сообщил', 'как сообщила'],
  he: words('он'),
  she: words('она'),
  they: words('они'),
  otherPronouns: words('я мы это оно'),
  determiners: words('этот эта это его ее её их свой один одна несколько два три'),
  prepositions: words(
    'в во на с со из к ко о об от до по для при за над под у без через между после перед против около',
  ),
  conjunctions: words('и или но а что чтобы если когда хотя потому как пока'),
  relatives: words('который которая которые которого которой где кто'),
  auxiliaries: words('был была было были есть будет не ни бы же ли'),
  adverbs: words(
    'также тоже еще ещё уже вчера сегодня затем потом теперь здесь там тогда при этом',
  ),
  titles:
    words(`президент премьер премьер-министр министр мэр губернатор глава пресс-секретарь представитель представительница директор
    генерал полковник депутат сенатор спикер секретарь генсек посол судья прокурор адвокат лидер король королева папа
    профессор доктор тренер врач канцлер командующий начальник замминистра`),
  maleWords: words('президент король папа господин'),
  femaleWords: words('королева госпожа представительница'),
  months: words(
    'января февраля марта апреля мая июня июля августа сентября октября ноября декабря понедельник вторник среду четверг пятницу субботу воскресенье',
  ),
  labels: words('называемый называемая называемые прозвище лозунг'),
  works: words('фильм книга песня альбом роман сериал газета журнал фильме газете'),
}

export const ukrainian: Language = {
  ...nothingKnown,
  code: 'uk',
  subjectMayFollowVerb: true,
  says: words(`сказав сказала сказали каже говорить говорив говорила кажуть заявив заявила заявили заявляє зазначив зазначила
    зазначили зазначає повідомив повідомила повідомили повідомляє наголосив наголосила наголошує додав додала додали додає пояснив
    пояснила пояснює розповів розповіла розповідає написав написала пише відповів відповіла вважає вважають переконаний
    визнав визнала нагадав нагадала попередив попередила пообіцяв пообіцяла стверджує назвав назвала називає закликав
    закликала запитав запитала вказав вказала уточнив уточнила прокоментував прокоментувала підкреслив підкреслила`),
  saying: words('сказавши заявивши додавши назвавши'),
  accordingTo: ['за словами', 'на думку', 'згідно з', 'за даними'],
  he: words('він'),
  she: words('вона'),
  they: words('вони'),
  otherPronouns: words('я ми це воно'),
  determiners: words('цей ця це його її їх їхній свій один одна кілька два три'),
  prepositions: words(
    'в у на з із зі до о об від по для при за над під без через між після перед проти біля',
  ),
  conjunctions: words('і й та або але а що щоб якщо коли хоча бо як поки'),
  relatives: words('який яка які якого якої де хто'),
  auxiliaries: words('був була було були є буде не ні би б же чи'),
  adverbs: words('також теж ще вже вчора сьогодні потім тепер тут там тоді'),
  titles:
    words(`президент прем’єр прем'єр-міністр міністр міністерка мер губернатор голова речник речниця директор директорка генерал
    полковник депутат депутатка сенатор спікер секретар посол суддя прокурор адвокат лідер король королева папа професор
    доктор тренер лікар канцлер командувач начальник`),
  maleWords: words('президент король речник пан'),
  femaleWords: words('королева речниця пані'),
  months: words(
    'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня понеділок вівторок середу четвер п’ятницю суботу неділю',
  ),
  labels: words('званий звана звані прізвисько гасло'),
  works: words('фільм книга пісня альбом роман серіал газета журнал'),
}

export const polish: Language = {
  ...nothingKnown,
  code: 'pl',
  subjectMayFollowVerb: true,
  says: words(`powiedział powiedziała powiedzieli mówi mówił mówiła mówią oświadczył oświadczyła stwierdził stwierdziła stwierdza
    dodał dodała dodaje podkreślił podkreśliła podkreśla zaznaczył zaznaczyła zaznacza poinformował poinformowała
    informuje napisał napisała pisze odpowiedział odpowiedziała odpowiada wyjaśnił wyjaśniła wyjaśnia tłumaczy
    ocenił oceniła ocenia przyznał przyznała przyznaje zapowiedział zapowiedziała ogłosił ogłosiła przypomniał
    przypomniała ostrzegł ostrzegła zapytał zapytała nazwał nazwała zauważył zauważyła przekonuje przekonywał
    skomentował skomentowała komentuje relacjonuje opowiada zapewnił zapewniła uważa twierdzi`),
  saying: words('mówiąc dodając podkreślając zaznaczając nazywając'),
  accordingTo: ['według', 'zdaniem', 'jak podał', 'jak podała'],
  he: words('on'),
  she: words('ona'),
  they: words('oni one'),
  otherPronouns: words('ja my to ono'),
  determiners: words('ten ta to te jego jej ich swój jeden jedna kilka dwa trzy'),
  prepositions: words(
    'w we na z ze do od o po dla przy za nad pod bez przez między przed przeciw u wobec podczas',
  ),
  conjunctions: words('i oraz lub ale a że żeby jeśli gdy choć bo jak'),
  relatives: words('który która które którzy gdzie kto'),
  auxiliaries: words('był była było byli jest są będzie nie się by'),
  adverbs: words('także też jeszcze już wczoraj dziś potem teraz tutaj tam wtedy'),
  titles:
    words(`prezydent premier minister burmistrz wójt wojewoda rzecznik rzeczniczka dyrektor dyrektorka generał pułkownik poseł
    posłanka senator marszałek sekretarz ambasador sędzia prokurator adwokat lider król królowa papież profesor prof doktor
    dr trener lekarz kanclerz szef szefowa przewodniczący przewodnicząca pan pani`),
  maleWords: words('król papież pan poseł rzecznik'),
  femaleWords: words('królowa pani posłanka rzeczniczka szefowa'),
  months: words(
    'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia poniedziałek wtorek środę czwartek piątek sobotę niedzielę',
  ),
  labels: words('zwany zwana zwane hasło przydomek'),
  works: words('film książka piosenka album powieść serial gazeta'),
}
