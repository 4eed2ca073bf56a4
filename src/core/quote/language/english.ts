import { plainForms, saying, says, tells } from './english-verbs.ts'
import type { Language } from './language.ts'
import { words } from './words.ts'

export const english: Language = {
  code: 'en',
  says,
  saying,
  plainForms,
  tells,
  otherVerbs:
    words(`sent took made got gave went came use uses used held won lost led met left ran run runs
    kept keeps keep makes make takes take gives give goes go comes come gets get shown based allow allows
    become became becomes built bought brought caught chose drew drove fell fought grew laid lay paid rose sat
    set sold spent stood struck taught threw understood wore work works worked need needs seem seems seemed
    appear appears play plays played follow follows looked looks look tried tries try turned turns turn
    help helps helped center centers centered issued released launched unleashed granted turn fly flew heads
    plan plans remain remains remained stay stays happened happens stand stands sits live lives`),
  accordingTo: ['according to', 'per', 'in the words of'],
  he: ['he'],
  she: ['she'],
  they: ['they'],
  otherPronouns: words('it i we you one who'),
  determiners: words(`the a an his her their its my our your this these those some several many
    one two three four five six seven eight nine ten another other both all each every any no most more few`),
  definites: words('the'),
  objectDeterminers: [],
  prepositions: words(`of in on at to for from with by about against after before during under over
    into through between among amid without within since until upon toward towards around across
    behind beyond near despite via like than as off onto outside inside per following including
    regarding concerning alongside along because versus`),
  conjunctions:
    words(`and or but nor so yet if when while although though whereas because since unless
    after before as until once that whether`),
  relatives: words('who which that whose whom where'),
  auxiliaries:
    words(`is are was were be been being am has have had having do does did will would can
    could shall should may might must cannot can't won't didn't doesn't don't isn't wasn't weren't
    aren't hasn't haven't hadn't wouldn't couldn't shouldn't 's 're 've 'll to not never`),
  adverbs:
    words(`last next late early shortly however also then later once just still even only again often repeatedly recently already
    now here there too instead however meanwhile earlier finally first initially previously
    publicly privately simply famously reportedly further always never ever soon today tonight
    yesterday tomorrow ago eventually thus therefore moreover nevertheless nonetheless
    afterward afterwards week weeks month months year years night morning afternoon evening day days time perhaps maybe rather quite very back up out down away well almost nearly
    really actually certainly clearly probably obviously basically yes no`),
  titles:
    words(`president vice prime minister premier chancellor king queen prince princess pope bishop
    archbishop cardinal rev reverend imam rabbi father sister brother mr mrs ms miss dr doctor prof professor sir lady
    lord dame sen senator senators rep reps sens representative congressman congresswoman gov governor mayor
    councilman councilwoman councilor judge justice chief officer director chairman chairwoman chair chairperson
    secretary secretary-general undersecretary under deputy assistant attorney general lieutenant lt major
    maj colonel col captain capt sergeant sgt corporal admiral adm commander cmdr brigadier marshal
    gen private detective inspector sheriff constable superintendent commissioner ambassador envoy consul spokesman
    spokeswoman spokesperson spokespersons spokespeople manager strategist adviser advisor aide analyst
    economist lawyer counsel prosecutor coach author writer editor reporter correspondent journalist columnist
    actor actress singer rapper director producer historian scientist researcher farmer nurse teacher
    principal student resident activist organizer founder co-founder ceo cfo coo executive head
    leader speaker whip candidate nominee running mate pollster operative consultant delegate supporter
    voter veteran worker engineer host anchor moderator comedian magnate billionaire businessman businesswoman
    mogul tycoon rival opponent counterpart colleague partner wife husband son daughter
    mother friend witness victim attendee pastor priest boss star democrat republican
    firefighter paramedic trooper ex-president interim acting former then-president`),
  titleModifiers:
    words(`press foreign national security campaign communications deputy vice assistant
    acting interim senior former longtime state federal police house white party policy finance defense
    health interior prime first`),
  maleWords:
    words(`mr sir king prince father brother husband son congressman councilman chairman spokesman
    businessman actor man gentleman lord pope priest boy uncle grandfather himself`),
  femaleWords: words(`mrs ms miss lady dame queen princess sister wife daughter mother congresswoman
    councilwoman chairwoman spokeswoman businesswoman actress woman girl aunt grandmother herself mom`),
  nominals:
    words(`some many several both all another one few this these those officials police prosecutors critics experts analysts lawmakers authorities
    supporters republicans democrats witnesses residents investigators aides advisers researchers
    scientists economists activists protesters opponents sources lawyers people observers
    organizers organisers doctors officers voters others everyone someone nobody somebody anyone firefighters
    campaign report statement document documents state diplomats leaders executives
    headline email letter sign signs banner article story
    commentators reporters journalists fans students campaigners allies conservatives liberals`),
  months:
    words(`january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct
    nov dec mon tue tues wed thu thurs fri sat sun easter christmas thanksgiving`),
  nameLinks: words(
    `de del della di da dos das du la le van von der den bin ibn al el ter ten y e zu af`,
  ),
  bodies:
    words(`inc corp ltd llc co company group times post journal news department ministry university
    college institute committee commission council court agency association union bank party
    senate house congress parliament government administration office center centre foundation
    republic states kingdom nations police army navy force guard service bureau board
    magazine radio television network press street city county state fund organization league club
    tribune herald gazette review guardian telegraph cnn bbc nbc abc cbs fox msnbc reuters ap afp
    voa npr pbs espn fbi cia nato eu un dnc rnc gop irs nfl nba twitter facebook google
    white tower hall hotel airport hospital school church museum campaign team coalition
    america russia china iran ukraine france germany britain england israel syria iraq mexico canada
    japan korea india texas florida ohio virginia california michigan pennsylvania iowa nevada
    washington york carolina london moscow beijing brussels paris berlin americans democrats
    republicans democratic republican kremlin pentagon hamas hezbollah taliban act bill`),
  asked: words('asked pressed questioned quizzed'),
  labels:
    words(`so-called called dubbed nicknamed titled entitled known as named word words term phrase
    slogan hashtag nickname label labeled labelled like`),
  works: words(`film movie song album book novel play series show episode poem painting essay
    documentary single musical sitcom magazine program podcast sketch ballad anthem tune column memoir
    article segment special drama comedy game track hit opera`),
  maleNames:
    words(`james john robert michael william david richard joseph thomas charles christopher
    daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward
    ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott
    brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron
    jose adam henry nathan douglas zachary peter kyle walter ethan jeremy harold keith christian
    roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce
    albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah louis
    bobby philip johnny bill mike jim tom bob steve dan rob ben chris matt tim ted ed fred jeff greg
    ron don ken ray sam tony rick dick nick alex max pete josh doug brad chuck phil hank harry
    mitch mitt barack bernie vladimir sergei dmitry ivan boris igor oleg mikhail nikolai
    volodymyr emmanuel francois jean pierre jacques michel hans klaus wolfgang karl otto helmut
    carlos luis jorge miguel pedro pablo diego fernando ricardo mario antonio marco giovanni giuseppe
    matteo silvio ahmed mohammed muhammad mohamed ali hassan hussein omar yusuf ibrahim abdullah khalid
    mahmoud bashar recep tayyip benjamin binyamin benny narendra rahul raj jim jong kim xi lloyd
    pat yoon marcus trevor colin rudy newt rand jeb reince corey roger anderson lester tucker rush glenn
    julian jared barry evan garrett gene gordon graham grant harvey howard hugh ian isaac jake
    jay joel kurt lance lee leon leonard lewis lou luke malcolm marc martin marvin maurice mel neil
    norman oliver oscar owen perry quentin reginald rex robin rodney ross rupert seth sidney
    simon spencer stanley stuart theodore todd travis victor warren wesley willis woody zach
    antony bret brett cameron cory craig curtis dale darren dave dean derek drew duane dwayne earl
    tod lindsey orrin elon jarrod piotr andrzej donaldson`),
  femaleNames:
    words(`mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy
    betty margaret sandra ashley kimberly emily donna michelle carol amanda melissa deborah stephanie
    rebecca sharon laura cynthia dorothy amy kathleen angela shirley emma brenda pamela nicole anna
    samantha katherine christine helen debra rachel carolyn janet maria catherine heather diane
    olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea hannah
    megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia
    frances jean alice judy isabella julia grace amber denise danielle marilyn beverly charlotte
    natalie theresa diana brittany doris kayla alexis lori marie hillary ivanka melania kellyanne chelsea
    huma elena olga natalia svetlana tatiana ursula angela annalena giorgia theresa condoleezza
    sabrina amina mariam fatima aisha dina leila yulia carly jill joni kelli kate katie kathy
    lynn maggie marsha megyn nikki oprah paula peggy rosa sally sheryl sonia sue tammy tina wendy
    alicia anita arianna ariana beth candace carla claire connie courtney crystal debbie donna
    eileen elaine eleanor ellen erica erin gail gina gretchen gwen hope irene jane jeanne jenna
    jenny joanne josephine juanita kamala katrina kim kristen kristin lena leslie lily loretta louise
    lucy mandy marcia margie marjorie meghan mia michele monica nadia naomi nora norma pam penny
    phyllis rhonda rita roberta rose sabine samira shannon sheila sofia stacey stacy suzanne tara
    tracy valerie vanessa vera veronica vivian yvonne zoe miley beyonce madonna`),
}
