import type { CommonMessages, Format, Locale } from './locale.js';

const format: Format = {
  decimal: ',',
  group: '\u00a0',
  groupsFrom: 5,
  range: '{a}–{b}',
  dateRange: '{a} — {b}',
  list: [', ', ' и '],
  months: ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'],
  monthsOfDay: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
  monthsShort: ['янв.', 'февр.', 'март', 'апр.', 'май', 'июнь', 'июль', 'авг.', 'сент.', 'окт.', 'нояб.', 'дек.'],
  year: '{y}\u00a0г.',
  years: '{a} — {b}\u00a0гг.',
  monthYear: '{m} {y}\u00a0г.',
  monthYearShort: '{m} {y}',
  dayMonthYear: '{d}\u00a0{m} {y}\u00a0г.',
  monthsOfYear: '{a} — {b} {y}\u00a0г.',
  monthsOfYearShort: '{a} — {b} {y}',
  scales: { 1e3: 'тыс.', 1e6: 'млн', 1e9: 'млрд', 1e12: 'трлн' },
  scaled: '{n}\u00a0{scale}',
  money: {
    USD: '{n}\u00a0долл.',
    EUR: '{n}\u00a0евро',
    GBP: '{n}\u00a0ф.\u00a0ст.',
    JPY: '{n}\u00a0иен',
    RUB: '{n}\u00a0руб.',
    other: '{n}\u00a0{code}',
  },
  percent: '{n}\u00a0%',
  plural: n => {
    if (!Number.isInteger(n)) return 'other';
    const [ten, hundred] = [Math.abs(n) % 10, Math.abs(n) % 100];
    if (ten === 1 && hundred !== 11) return 'one';
    return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? 'few' : 'many';
  },
};

const common: CommonMessages = {
  paragraph: 'Абзац\u00a0{n}',
  paragraphs: 'Абзацы\u00a0{n}',
  reported: 'Сообщается',
  calculated: 'Наш\u00a0расчёт',
  claimOnly: 'Только по словам официального лица',
  denied: 'Отрицается',
  contested: 'Оспаривается',
  inPart: '{stage}: частично (наше прочтение)',
  about: 'около',
  notStated: 'Не указано',
  stated: { inferred: '{date} (по\u00a0контексту)', derived: '{date} (примерно, наш\u00a0расчёт)', ambiguous: '{date} (неоднозначно)' },
  range: 'диапазон {range}',
  stages: {
    interest: 'Интерес',
    discussion: 'Обсуждалось',
    planned: 'Планируется',
    agreed: 'Сделка объявлена',
    underway: 'В процессе',
    delivered: 'Сделано, полностью или частично',
  },
  saidBy: 'Кто говорит: {name}',
  via: '{who}, передаёт {name}',
  quoted: '{who} (цитата в пересказе)',
  inArticle: 'Сообщается в статье',
  reportedIn: 'По данным статьи, {date}',
  unnamedReports: 'По сообщениям, источник не назван',
  ourCalculation: 'Наш\u00a0расчёт',
  sourceNotNamed: 'Источник в статье не назван',
  method: 'Методика',
  table: 'Таблица',
  list: 'Список',
  csv: 'CSV',
  details: 'Подробнее',
  skip: 'Пропустить список',
  marks: 'Обозначения',
  updated: 'Обновлено: {date}',
  corrections: 'Исправления',
  correction: '{date}: {text}',
};

export const locale: Locale = { lang: 'ru', dir: 'ltr', format, common };

// What the marks mean; each widget has the sentences of those that it can show.
const steps = 'Насколько продвинулось дело.';
const noStage = 'Спорное, военное применение, приглашение или заявление: стадия не указана.';
const sides = 'К какой стороне относится человек.';
const reported = 'Так сказано в статье.';
const calculated = 'Рассчитано нами по данным статьи.';
const claimOnly = 'Это больше, чем собственное желание говорящего, и никто другой об этом не сообщает.';
const denied = 'Кто-то из названных в статье отрицает то, что указано в пометке, и не более.';
const contested = 'В статье приводятся разные версии.';
const inPart = 'Сообщается, что часть дошла до этой стадии; что будет ещё, — наше прочтение.';
const about = 'Не точное значение.';
const inferred = 'Прямо не сказано, но следует из статьи.';
const ambiguous = 'Слова статьи можно понять по-разному.';
const notStated = 'В статье об этом не говорится.';
const range = 'В каких пределах может лежать настоящее число, если учесть округление.';
const odd = 'Период короче или длиннее остальных.';

export const dealTracker = {
  claims: 'Стадия не указана',
  offStages: { disputed: 'Спорное или военное применение', said: 'Приглашения и заявления' },
  mostly: 'В основном разговоры: {lead}',
  lead: 'интерес или обсуждение\u00a0— {talk} из {all}; сделано, полностью или частично,\u00a0— {done}.',
  leadNone: 'интерес или обсуждение\u00a0— {talk} из {all}; о сделанном не сообщается.',
  search: 'Поиск',
  sortBy: 'Сортировка',
  filter: 'Фильтр',
  reset: 'Сбросить фильтры',
  all: 'Все',
  option: '{name} ({n})',
  fields: {
    status: 'Стадия',
    title: 'Запись',
    party: 'Стороны',
    direction: 'Направление',
    sector: 'Отрасль',
    track: 'Гражданское или военное',
    date: 'Дата',
    who: 'Кто говорит',
    paragraphs: 'Абзац',
  },
  tracks: { civil: 'Гражданская сфера', military: 'Военная сфера', 'not-stated': 'Гражданское или военное, не указано' },
  flow: 'Откуда: {from}; куда: {to}',
  noGoods: 'Направление не указано',
  ascending: '{by}, по возрастанию',
  descending: '{by}, по убыванию',
  sorted: 'Сортировка: {order}',
  shown: {
    one: 'Показана {n}\u00a0запись из {total}',
    few: 'Показано {n}\u00a0записи из {total}',
    many: 'Показано {n}\u00a0записей из {total}',
    other: 'Показано {n}\u00a0записи из {total}',
  },
  more: 'Показать ещё ({n})',
  none: 'Ничего не найдено',
  unfound: 'Слова «{word}» нет ни в одной записи.',
  wayOut: 'Попробуйте другое слово, выберите в фильтре «Все» или начните заново.',
  counted: {
    one: '{n}\u00a0запись; как мы считали',
    few: '{n}\u00a0записи; как мы считали',
    many: '{n}\u00a0записей; как мы считали',
    other: '{n}\u00a0записи; как мы считали',
  },
  stances: {
    statement: 'Заявление',
    report: 'Сообщение',
    denial: 'Опровержение',
    confirmation: 'Подтверждение',
  },
  stance: '{stance}: {who}',
  milestones: 'Этапы',
  claimsMore: 'По словам официального лица, дело продвинулось дальше',
  note: 'Важно',
  related: 'Также упоминается',
  reaches: 'Предполагаемый охват',
  target: 'Намеченная дата',
  event: 'Где сказано',
  meanings: { steps, noStage, inPart, claimOnly, denied, contested, about, inferred, derived: calculated, ambiguous, notStated },
};

export const peopleCard = {
  everyone: {
    one: '{n}\u00a0человек',
    few: '{n}\u00a0человека: по сторонам, в порядке упоминания',
    many: '{n}\u00a0человек: по сторонам, в порядке упоминания',
    other: '{n}\u00a0человека: по сторонам, в порядке упоминания',
  },
  some: {
    one: '{n}\u00a0человек из {all} в статье',
    few: '{n}\u00a0человека из {all}: по сторонам, в порядке упоминания',
    many: '{n}\u00a0человек из {all}: по сторонам, в порядке упоминания',
    other: '{n}\u00a0человека из {all}: по сторонам, в порядке упоминания',
  },
  namedOnly: 'Только упоминание',
  meetings: 'Встречи: {n}',
  statements: 'Заявления: {n}',
  titles: 'Должность, как в статье',
  otherRoles: 'Другие должности',
  visited: 'Визиты',
  met: 'Встречи',
  spokenOf: 'О чём говорит этот человек',
  raised: 'О чём шла речь на встрече с этим человеком',
  stated: 'Заявления',
  differences: 'Расхождения в статье',
  namedIn: 'Упоминания',
  with: 'С кем: {names}',
  topics: 'Темы: {topics}',
  apart: '; ',
  days: { one: '{n}\u00a0день', few: '{n}\u00a0дня', many: '{n}\u00a0дней', other: '{n}\u00a0дня' },
  reportOf: 'дата сообщения: {date}',
  noStage: 'Стадия не указана',
  offStages: { disputed: 'Спорное или военное применение', said: 'Приглашения и заявления' },
  claimed: 'По словам официального лица: {stage}',
  photo: 'Фото: {credit}',
  saved: 'Файл CSV: {name}',
  meanings: { sides, inPart, claimOnly, denied, contested, inferred, derived: calculated, ambiguous, notStated },
};

export const turnoverChart = {
  unit: '{scale} {currency}',
  measureIn: '{measure}, {unit}',
  currencies: {
    USD: 'долл. США',
    EUR: 'евро',
    GBP: 'ф. ст.',
    JPY: 'иен',
    CNY: 'китайских юаней',
    RUB: 'российских рублей',
    IRR: 'иранских риалов',
  },
  exports: 'Экспорт',
  imports: 'Импорт',
  part: '{name}: {value}',
  notSplit: 'Экспорт и импорт не указаны',
  latest: '{value} ({period}).',
  ratio: '{value} за {period}, в {ratio} больше, чем за {before} ({how}).',
  times: { one: '{n}\u00a0раз', few: '{n}\u00a0раза', many: '{n}\u00a0раз', other: '{n}\u00a0раза' },
  lower: '{value} за {period}, то есть {ratio} от показателя за {before} ({how}).',
  timesLower: '{n}',
  equal: '{value} за {period}, столько же, сколько за {before} ({how}).',
  sameMonths: 'те же месяцы {year}\u00a0г.',
  after: '{value} за {period} (ранее, за {before}: {other}).',
  highest: '{value} за {period}\u00a0— наибольший из показателей за {all}.',
  lowest: '{value} за {period}\u00a0— наименьший из показателей за {all}.',
  peak: '{value} за {period}; за {before}\u00a0— {other}, это наибольший из показателей за {all}.',
  years: { one: '{n}\u00a0год', few: '{n}\u00a0года', many: '{n}\u00a0лет', other: '{n}\u00a0года' },
  months: { one: '{n}\u00a0месяц', few: '{n}\u00a0месяца', many: '{n}\u00a0месяцев', other: '{n}\u00a0месяца' },
  periods: 'периоды по {months} (всего {n})',
  othersAll: '{months}, остальные\u00a0— {n}',
  othersMost: '{months}, большинство остальных\u00a0— {n}',
  more: 'на {amount} больше, чем за {before}',
  less: 'на {amount} меньше, чем за {before}',
  same: 'столько же, сколько за {before}',
  aboutMore: 'Примерно на {amount} больше, чем за {before} (наш\u00a0расчёт: {range})',
  aboutLess: 'Примерно на {amount} меньше, чем за {before} (наш\u00a0расчёт: {range})',
  explore: '{measure} по периодам. Клавиши со стрелками\u00a0— переход от периода к периоду, Home и End\u00a0— к первому и последнему.',
  jumps: { highest: 'Наибольшее', lowest: 'Наименьшее', calculated: 'Первое расчётное' },
  play: 'Прослушать',
  stop: 'Остановить',
  speak: 'Озвучивать подписи',
  silent: 'Не удалось загрузить звук.',
  sorted: '. Порядок: по периодам, от ранних к поздним.',
  columns: { period: 'Период', value: 'Значение', how: 'Откуда известно', range: 'Диапазон', paragraphs: 'Абзац' },
  howWeGotThis: 'Как это получено',
  given: 'В статье даны числа: {inputs}. Остальное рассчитано по ним.',
  equation: '{terms} {sign} {result}',
  standsFor: 'Если {n} округлено, за ним стоит от {low} до {high}.',
  bounds: 'Наименьшее: {low}. Наибольшее: {high}.',
  otherReading: 'При другом прочтении этих слов вышло бы {equation}; здесь оно не используется.',
  rounding: 'Диапазон показывает, что остаётся неизвестным из-за округления. Это не вероятность.',
  meanings: { reported, calculated, range, about, notStated, odd },
};

/** For the forms that stand on a page without the widget. */
export const embed = {
  article: 'Читать статью',
  interactive: 'Открыть интерактивную версию',
  whole: 'Показать полностью',
  notDeals: 'Интерес, переговоры и планы — это ещё не сделки.',
  onWord: '{n}\u00a0— со слов официального лица',
  partly: '{n}\u00a0— частично',
};
