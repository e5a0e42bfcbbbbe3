import type { CommonMessages, Format, Locale } from './locale.js';

const format: Format = {
  decimal: ',',
  group: '\u00a0',
  range: '{a}–{b}',
  dateRange: '{a} – {b}',
  list: [', ', ' һәм '],
  months: ['гыйнвар', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'],
  monthsShort: ['гыйн.', 'фев.', 'мар.', 'апр.', 'май', 'июнь', 'июль', 'авг.', 'сент.', 'окт.', 'нояб.', 'дек.'],
  year: '{y}\u00a0ел',
  years: '{a} – {b}\u00a0еллар',
  monthYear: '{y}\u00a0ел, {m}',
  monthYearShort: '{y}, {m}',
  dayMonthYear: '{d}\u00a0{m}, {y}\u00a0ел',
  monthsOfYear: '{y}\u00a0елның {a} – {b} айлары',
  monthsOfYearShort: '{y}, {a} – {b}',
  scales: { 1e3: 'мең', 1e6: 'млн', 1e9: 'млрд', 1e12: 'трлн' },
  scaled: '{n}\u00a0{scale}',
  money: {
    USD: '{n}\u00a0доллар',
    EUR: '{n}\u00a0евро',
    GBP: '{n}\u00a0фунт\u00a0стерлинг',
    JPY: '{n}\u00a0иена',
    RUB: '{n}\u00a0сум',
    other: '{n}\u00a0{code}',
  },
  percent: '{n}\u00a0%',
  plural: () => 'other',
  alphabet: 'аәбвгдеёжҗзийклмнңоөпрстуүфхһцчшщъыьэюя',
};

const common: CommonMessages = {
  paragraph: 'Абзац\u00a0{n}',
  reported: 'Хәбәр ителгән',
  calculated: 'Безнең исәпләү',
  claimOnly: 'Рәсми зат белдерүе генә',
  denied: 'Кире кагыла',
  contested: 'Бәхәсле',
  inPart: '{stage} (өлешчә)',
  about: 'якынча',
  notStated: 'Күрсәтелмәгән',
  stated: {
    inferred: '{date} (контексттан аңлашыла)',
    derived: '{date} (якынча, безнең\u00a0исәпләү)',
    ambiguous: '{date} (төрлечә аңларга мөмкин)',
  },
  range: 'аралык: {range}',
  stages: {
    interest: 'Кызыксыну белдерелгән',
    discussion: 'Фикер алышу бара',
    planned: 'Планлаштырыла',
    agreed: 'Килешү игълан ителгән',
    underway: 'Эш бара',
    delivered: 'Тапшырылган яки эшли',
  },
  saidBy: 'Кем хәбәр иткән: {name}',
  via: '{who}, {name} аша',
  quoted: '{who} (өземтә)',
  inArticle: 'Мәкаләдә хәбәр ителә',
  unnamedReports: 'Хәбәрләр буенча, чыганак күрсәтелмәгән',
  ourCalculation: 'Безнең исәпләү',
  sourceNotNamed: 'Мәкаләдә чыганак күрсәтелмәгән',
  method: 'Методика',
  table: 'Таблица',
  list: 'Исемлек',
  csv: 'CSV',
  details: 'Тулырак',
  skip: 'Исемлекне үткәреп җибәрү',
  marks: 'Билгеләр',
  updated: 'Яңартылды: {date}',
  corrections: 'Төзәтмәләр',
  correction: '{date}: {text}',
};

export const locale: Locale = { lang: 'tt', dir: 'ltr', format, common };

// What the marks mean; each widget has the sentences of those that it can show.
const steps = 'Эшнең кайсы дәрәҗәгә җитүе.';
const offLadder = 'Раслау, кире кагу яки чакыру: баскычлардан тыш.';
const sides = 'Кеше кайсы яктан.';
const reported = 'Мәкаләдә шулай диелә.';
const calculated = 'Мәкаләдәге мәгълүмат буенча безнең\u00a0исәпләү.';
const claimOnly = 'Бу хакта рәсми зат кына әйтә.';
const denied = 'Мәкаләдә аталган кемдер башкача әйтә.';
const contested = 'Мәкаләдә төрле фикер китерелә.';
const inPart = 'Бу дәрәҗәгә бер өлеше генә җиткән.';
const about = 'Төгәл сан түгел.';
const inferred = 'Турыдан-туры әйтелмәгән, әмма мәкаләдән аңлашыла.';
const ambiguous = 'Мәкалә сүзләрен төрлечә аңларга мөмкин.';
const notStated = 'Мәкаләдә бу турыда әйтелмәгән.';
const range = 'Түгәрәкләү аркасында билгесез калганы.';
const odd = 'Башкаларыннан кыскарак яки озынрак чор.';

export const dealTracker = {
  eyebrow: 'Мәкалә басылган вакытка',
  claims: 'Раслаулар һәм кире кагулар',
  search: 'Эзләү',
  sortBy: 'Тәртипкә салу',
  filter: 'Фильтр',
  reset: 'Фильтрларны бетерергә',
  all: 'Барысы',
  option: '{name} ({n})',
  fields: {
    status: 'Статус',
    title: 'Язма',
    party: 'Яклар',
    direction: 'Юнәлеш',
    sector: 'Тармак',
    track: 'Өлкә',
    date: 'Дата',
    who: 'Кем хәбәр итә',
    paragraphs: 'Абзац',
  },
  tracks: { civil: 'Граждан өлкәсе', military: 'Хәрби өлкә' },
  flow: 'Кайдан: {from}; кая: {to}',
  noGoods: 'Товар хәрәкәте күрсәтелмәгән',
  ascending: '{by}, үсү тәртибендә',
  descending: '{by}, кимү тәртибендә',
  sorted: 'Тәртипкә салу: {order}',
  shown: { other: '{total}\u00a0язмадан {n}\u00a0язма күрсәтелә' },
  more: 'Тагын күрсәтергә ({n})',
  none: 'Берни дә табылмады',
  wayOut: 'Башка сүз белән эзләп карагыз, фильтрда «Барысы» дигәнне сайлагыз яки яңадан башлагыз.',
  counted: { other: '{n}\u00a0язма; ничек саналган' },
  stances: {
    statement: 'Белдерү',
    report: 'Хәбәр',
    denial: 'Кире кагу',
    'partial-admission': 'Өлешчә тану',
    confirmation: 'Раслау',
    assertion: 'Раслап әйтү',
  },
  stance: '{stance}: {who}',
  milestones: 'Этаплар',
  claimsMore: 'Рәсми зат күбрәкне белдерә',
  note: 'Искәрмә',
  related: 'Аталган, әмма як түгел',
  reaches: 'Күздә тотылган төбәкләр',
  target: 'Билгеләнгән дата',
  event: 'Вакыйга',
  care: 'Игътибар белән укыгыз',
  meanings: { steps, offLadder, inPart, claimOnly, denied, contested, about, inferred, derived: calculated, ambiguous, notStated },
};

export const peopleCard = {
  eyebrow: 'Мәкалә басылган вакыттагы вазыйфасы',
  everyone: { other: '{n}\u00a0кеше, яклар һәм беренче искә алу тәртибендә' },
  some: { other: '{n}\u00a0кеше (мәкаләдә барлыгы {all})' },
  namedOnly: 'Исеме генә аталган',
  meetings: 'Очрашулар: {n}',
  statements: 'Белдерүләр: {n}',
  titles: 'Мәкаләдә кулланылган вазыйфа исеме',
  otherRoles: 'Башка вазыйфалар',
  met: 'Очрашулар',
  spokenOf: 'Бу кеше нәрсә турында сөйли',
  raised: 'Бу кеше белән очрашуда нәрсә турында сүз барган',
  stated: 'Белдерүләр',
  differences: 'Мәкаләдәге аермалыклар',
  namedIn: 'Искә алына',
  with: 'Кем белән: {names}',
  noStage: 'Башка',
  claimed: 'Рәсми зат белдерүе: {stage}',
  photo: 'Фото: {credit}',
  saved: 'CSV файлы: {name}',
  meanings: { sides, inPart, claimOnly, denied, contested, inferred, derived: calculated, ambiguous, notStated },
};

export const turnoverChart = {
  unit: '{scale} {currency}',
  measureIn: '{measure}, {unit}',
  currencies: {
    USD: 'АКШ доллары',
    EUR: 'евро',
    GBP: 'фунт стерлинг',
    JPY: 'Япония иенасы',
    CNY: 'Кытай юане',
    RUB: 'Россия сумы',
    IRR: 'Иран риалы',
  },
  exports: 'Экспорт',
  imports: 'Импорт',
  part: '{name}: {value}',
  notSplit: 'Экспорт һәм импорт күрсәтелмәгән',
  latest: '{period}: {value}.',
  ratio: '{period}: {value}, {before} белән чагыштырганда {ratio} күбрәк.',
  times: { other: '{n}\u00a0тапкыр' },
  lower: '{period}: {value}, ягъни {before} күрсәткеченең {ratio} өлеше.',
  timesLower: '{n}',
  equal: '{period}: {value}, {before} белән чагыштырганда шул ук күләмдә.',
  sameMonths: '{year}\u00a0елның шул ук айлары',
  after: '{period}: {value} (моңа кадәр, {before}: {other}).',
  highest: '{period}: {value}\u00a0— {all} арасында иң югары күрсәткеч.',
  lowest: '{period}: {value}\u00a0— {all} арасында иң түбән күрсәткеч.',
  peak: '{period}: {value}; {all} арасында иң югары күрсәткеч\u00a0— {other} ({before}).',
  years: { other: '{n}\u00a0ел' },
  months: { other: '{n}\u00a0ай' },
  periods: '{months}лык {n}\u00a0чор',
  othersAll: '{months}, калганнары\u00a0— {n}',
  othersMost: '{months}, калганнарының күбесе\u00a0— {n}',
  more: '{before} белән чагыштырганда артым: {amount}',
  less: '{before} белән чагыштырганда кимү: {amount}',
  same: '{before} белән чагыштырганда шул ук күләмдә',
  aboutMore: '{before} белән чагыштырганда артым: якынча {amount} (безнең\u00a0исәпләү: {range})',
  aboutLess: '{before} белән чагыштырганда кимү: якынча {amount} (безнең\u00a0исәпләү: {range})',
  explore: '{measure}, чорлар буенча. Бер чордан икенчесенә ук төймәләре белән, беренче һәм соңгы чорга Home һәм End белән күчәргә мөмкин.',
  jumps: { highest: 'Иң югары', lowest: 'Иң түбән', calculated: 'Беренче исәпләнгән' },
  play: 'Тыңлау',
  stop: 'Туктату',
  speak: 'Язуларны уку',
  silent: 'Тавыш йөкләнмәде.',
  sorted: '. Тәртибе: чорлар буенча, иртәрәгеннән соңрагына.',
  columns: { period: 'Чор', value: 'Күләм', how: 'Каян билгеле', range: 'Аралык', paragraphs: 'Абзац' },
  howWeGotThis: 'Ничек исәпләнгән',
  equation: '{terms} = {result}',
  standsFor: '{n}\u00a0саны {low} белән {high} арасын белдерә',
  bounds: '{inputs}: {low}; {high}',
  wider: '{n} түгәрәкләнгән булуын да исәпкә алганда: {low}; {high}',
  otherReading: 'Бу сүзләрне башкача аңлаганда {equation} килеп чыгар иде; монда ул кулланылмый.',
  rounding: 'Аралык түгәрәкләү аркасында төгәл билгеле булмаганны күрсәтә. Ул ихтималлык түгел.',
  meanings: { reported, calculated, range, about, notStated, odd },
};

/** For the forms that stand on a page without the widget. */
export const embed = {
  article: 'Мәкаләне укырга',
  interactive: 'Интерактив версияне ачарга',
  notDeals: 'Кызыксыну, сөйләшүләр һәм планнар – әле килешү түгел.',
};
