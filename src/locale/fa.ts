import type { CommonMessages, Format, Locale } from './locale.js';

const months = ['ژانویه', 'فوریه', 'مارس', 'آوریل', 'مه', 'ژوئن', 'ژوئیه', 'اوت', 'سپتامبر', 'اکتبر', 'نوامبر', 'دسامبر'];

const format: Format = {
  decimal: '٫',
  group: '٬',
  digits: '۰۱۲۳۴۵۶۷۸۹',
  range: '{a} تا {b}',
  dateRange: '{a} تا {b}',
  list: ['، ', ' و '],
  months,
  monthsShort: months,
  // A name that ends in a silent he takes the mark of the ezafe before a year.
  monthsBeforeYear: months.map(m => (m.endsWith('ه') ? `${m}\u0654` : m)),
  year: '{y}',
  years: '{a} تا {b}',
  monthYear: '{m} {y}',
  monthYearShort: '{m} {y}',
  dayMonthYear: '{d} {m} {y}',
  monthsOfYear: '{a} تا {b} {y}',
  monthsOfYearShort: '{a} تا {b} {y}',
  scales: { 1e3: 'هزار', 1e6: 'میلیون', 1e9: 'میلیارد', 1e12: 'تریلیون' },
  scaled: '{n}\u00a0{scale}',
  money: {
    USD: '{n}\u00a0دلار',
    EUR: '{n}\u00a0یورو',
    GBP: '{n}\u00a0پوند',
    JPY: '{n}\u00a0ین',
    RUB: '{n}\u00a0روبل',
    IRR: '{n}\u00a0ریال',
    other: '{n}\u00a0{code}',
  },
  percent: '{n}\u00a0درصد',
  plural: n => (Math.trunc(n) === 0 || n === 1 ? 'one' : 'other'),
};

const common: CommonMessages = {
  paragraph: 'بند\u00a0{n}',
  paragraphs: 'بندهای\u00a0{n}',
  reported: 'گزارش‌شده',
  calculated: 'محاسبهٔ ما',
  claimOnly: 'فقط به گفتهٔ یک مقام رسمی',
  denied: 'تکذیب شده',
  contested: 'مورد مناقشه',
  inPart: '{stage}: بخشی (برداشت ما)',
  about: 'حدود',
  notStated: 'ذکر نشده',
  stated: { inferred: '{date} (استنباطی)', derived: 'حدود {date} (محاسبه‌شده)', ambiguous: '{date} (مبهم)' },
  range: 'بازهٔ {range}',
  stages: {
    interest: 'علاقه',
    discussion: 'گفت‌وگو شده',
    planned: 'برنامه‌ریزی‌شده',
    agreed: 'توافق اعلام‌شده',
    underway: 'در جریان',
    delivered: 'انجام‌شده، به‌تمامی یا بخشی',
  },
  saidBy: 'به گفتهٔ {name}',
  via: '{who}، به نقل از {name}',
  quoted: '{who} (نقل‌قول، به بیان ما)',
  inArticle: 'گزارش‌شده در مقاله',
  reportedIn: 'بر پایهٔ مقاله‌ای از {date}',
  unnamedReports: 'بر پایهٔ گزارش‌ها؛ منبع ذکر نشده',
  ourCalculation: 'محاسبهٔ ما',
  sourceNotNamed: 'منبع در مقاله ذکر نشده',
  method: 'روش',
  table: 'جدول',
  list: 'فهرست',
  csv: 'CSV',
  details: 'جزئیات',
  skip: 'رد شدن از فهرست',
  marks: 'نشانه‌ها',
  updated: 'به‌روزرسانی: {date}',
  corrections: 'اصلاحیه‌ها',
  correction: '{date}: {text}',
};

export const locale: Locale = { lang: 'fa', dir: 'rtl', format, common };

// What the marks mean; each widget has the sentences of those that it can show.
const steps = 'هر مورد تا کجا پیش رفته است.';
const noStage = 'مورد مناقشه، کاربرد نظامی، دعوت یا اظهارنظر؛ بدون مرحله.';
const sides = 'هر فرد از کدام طرف است.';
const reported = 'در مقاله آمده است.';
const calculated = 'محاسبهٔ ما از روی داده‌های مقاله.';
const claimOnly = 'این بیش از خواست خود گوینده است و از کس دیگری نقل نشده است.';
const denied = 'کسی که در مقاله نام برده شده، آنچه را در نشانه آمده تکذیب می‌کند و نه بیشتر.';
const contested = 'روایت‌های مقاله با هم تفاوت دارند.';
const inPart = 'گزارش شده که بخشی به این مرحله رسیده است؛ اینکه بقیه‌ای هست، برداشت ماست.';
const about = 'رقم دقیق نیست.';
const inferred = 'به‌صراحت گفته نشده، اما از مقاله برمی‌آید.';
const ambiguous = 'متن مقاله را می‌توان به چند شکل خواند.';
const notStated = 'مقاله در این باره چیزی نمی‌گوید.';
const range = 'بازه‌ای که عدد واقعی، با در نظر گرفتن گرد کردن، ممکن است در آن باشد.';
const odd = 'دوره‌ای کوتاه‌تر یا بلندتر از دوره‌های دیگر.';

export const dealTracker = {
  claims: 'بدون مرحله',
  offStages: { disputed: 'مورد مناقشه یا کاربرد نظامی', said: 'دعوت‌ها و اظهارات' },
  mostly: 'بیشتر در حد گفت‌وگو: {lead}',
  lead: '{talk} از {all} مورد علاقه یا گفت‌وگوست؛ انجام‌شده، به‌تمامی یا بخشی: {done}.',
  leadNone: '{talk} از {all} مورد علاقه یا گفت‌وگوست؛ از انجام‌شدن چیزی گزارشی نیست.',
  search: 'جست‌وجو',
  sortBy: 'مرتب‌سازی بر اساس',
  filter: 'فیلتر',
  reset: 'حذف فیلترها',
  all: 'همه',
  option: '{name} ({n})',
  fields: {
    status: 'مرحله',
    title: 'مورد',
    party: 'طرف‌ها',
    direction: 'جهت',
    sector: 'بخش',
    track: 'غیرنظامی یا نظامی',
    date: 'تاریخ',
    who: 'چه کسی می‌گوید',
    paragraphs: 'بند',
  },
  tracks: { civil: 'غیرنظامی', military: 'نظامی', 'not-stated': 'غیرنظامی یا نظامی بودن ذکر نشده' },
  flow: 'از {from} به {to}',
  noGoods: 'جهت ذکر نشده',
  ascending: '{by}، به ترتیب صعودی',
  descending: '{by}، به ترتیب نزولی',
  sorted: 'مرتب‌شده بر اساس {order}',
  shown: { one: '{n}\u00a0مورد از {total} نمایش داده شد', other: '{n}\u00a0مورد از {total} نمایش داده شد' },
  more: 'نمایش بیشتر ({n})',
  none: 'موردی یافت نشد',
  unfound: 'واژهٔ «{word}» در هیچ موردی نیست.',
  wayOut: 'واژهٔ دیگری را امتحان کنید، در یکی از فیلترها «همه» را انتخاب کنید یا از نو شروع کنید.',
  counted: { one: '{n}\u00a0مورد؛ شیوهٔ شمارش', other: '{n}\u00a0مورد؛ شیوهٔ شمارش' },
  stances: {
    statement: 'گفته',
    report: 'گزارش',
    denial: 'تکذیب',
    confirmation: 'تأیید',
  },
  stance: '{stance}: {who}',
  milestones: 'مراحل',
  claimsMore: 'مرحلهٔ بالاتر، به گفتهٔ مقام رسمی',
  note: 'نکته',
  related: 'همچنین نام برده شده',
  reaches: 'مناطق مورد نظر',
  target: 'تاریخ مورد نظر',
  event: 'گفته‌شده در',
  meanings: { steps, noStage, inPart, claimOnly, denied, contested, about, inferred, derived: calculated, ambiguous, notStated },
};

export const peopleCard = {
  everyone: { one: '{n}\u00a0نفر', other: '{n}\u00a0نفر، بر پایهٔ طرف و نخستین اشاره' },
  some: {
    one: '{n}\u00a0نفر از {all}\u00a0نفری که در مقاله آمده‌اند',
    other: '{n}\u00a0نفر از {all}\u00a0نفر، بر پایهٔ طرف و نخستین اشاره',
  },
  namedOnly: 'فقط نام برده شده',
  meetings: 'دیدارها: {n}',
  statements: 'اظهارات: {n}',
  titles: 'عنوان به‌کاررفته در مقاله',
  otherRoles: 'سمت‌های دیگر',
  visited: 'سفرها',
  met: 'دیدارها',
  spokenOf: 'مواردی که این فرد از آن‌ها سخن گفته است',
  raised: 'موارد مطرح‌شده در دیدار با این فرد',
  stated: 'اظهارات',
  differences: 'تفاوت‌ها در متن مقاله',
  namedIn: 'ذکر نام در',
  with: 'با {names}',
  topics: 'موضوع‌ها: {topics}',
  apart: '؛ ',
  days: { one: '{n}\u00a0روز', other: '{n}\u00a0روز' },
  reportOf: 'تاریخ گزارش: {date}',
  noStage: 'بدون مرحله',
  offStages: { disputed: 'مورد مناقشه یا کاربرد نظامی', said: 'دعوت‌ها و اظهارات' },
  claimed: 'به گفتهٔ مقام رسمی: {stage}',
  photo: 'عکس: {credit}',
  saved: 'فایل CSV: {name}',
  meanings: { sides, inPart, claimOnly, denied, contested, inferred, derived: calculated, ambiguous, notStated },
};

export const turnoverChart = {
  unit: '{scale} {currency}',
  measureIn: '{measure} ({unit})',
  currencies: {
    USD: 'دلار آمریکا',
    EUR: 'یورو',
    GBP: 'پوند',
    JPY: 'ین',
    CNY: 'یوان چین',
    RUB: 'روبل روسیه',
    IRR: 'ریال ایران',
  },
  exports: 'صادرات',
  imports: 'واردات',
  part: '{name}: {value}',
  notSplit: 'صادرات و واردات ذکر نشده',
  latest: '{value} در {period}.',
  ratio: '{value} در {period}، یعنی {ratio} رقم {before} ({how}).',
  times: { one: '{n}\u00a0برابر', other: '{n}\u00a0برابر' },
  lower: '{value} در {period}، یعنی {ratio} رقم {before} ({how}).',
  timesLower: '{n}\u00a0برابر',
  equal: '{value} در {period}، برابر با رقم {before} ({how}).',
  sameMonths: 'مدت مشابه سال {year}',
  after: '{value} در {period}، پس از {other} در {before}.',
  highest: '{value} در {period}، بیشترین رقم در میان {all}.',
  lowest: '{value} در {period}، کمترین رقم در میان {all}.',
  peak: '{value} در {period}؛ بیشترین رقم در میان {all}، {other} در {before} بود.',
  years: { one: '{n}\u00a0سال', other: '{n}\u00a0سال' },
  months: { one: '{n}\u00a0ماه', other: '{n}\u00a0ماه' },
  periods: '{n}\u00a0دوره به طول {months}',
  othersAll: '{months}، دوره‌های دیگر {n}\u00a0ماه',
  othersMost: '{months}، بیشتر دوره‌های دیگر {n}\u00a0ماه',
  more: '{amount} بیشتر از رقم {before}',
  less: '{amount} کمتر از رقم {before}',
  same: 'برابر با رقم {before}',
  aboutMore: 'حدود {amount} بیشتر از رقم {before} (محاسبه‌شده، {range})',
  aboutLess: 'حدود {amount} کمتر از رقم {before} (محاسبه‌شده، {range})',
  explore: '{measure} به تفکیک دوره. با کلیدهای جهت از یک دوره به دورهٔ دیگر و با Home و End به دورهٔ نخست و آخر بروید.',
  jumps: { highest: 'بیشترین', lowest: 'کمترین', calculated: 'نخستین محاسبه‌شده' },
  play: 'پخش با صدا',
  stop: 'توقف',
  speak: 'خواندن برچسب‌ها',
  silent: 'صدا بارگیری نشد.',
  sorted: '، به ترتیب دوره از قدیم به جدید',
  columns: { period: 'دوره', value: 'مقدار', how: 'از کجا می‌دانیم', range: 'بازه', paragraphs: 'بند' },
  howWeGotThis: 'این عدد از کجا آمده',
  given: 'مقاله این عددها را می‌دهد: {inputs}. بقیه از روی آن‌ها محاسبه شده است.',
  equation: '{terms} {sign} {result}',
  standsFor: 'اگر {n} گرد شده باشد، نمایندهٔ بازهٔ {low} تا {high} است.',
  bounds: 'کمترین: {low}. بیشترین: {high}.',
  otherReading: 'با برداشتی دیگر از این عبارت، {equation} به دست می‌آید؛ آن برداشت در اینجا مبنا نیست.',
  rounding: 'بازه نشان می‌دهد که گرد کردن چه دامنه‌ای را نامعین می‌گذارد. این بازه بیانگر احتمال نیست.',
  meanings: { reported, calculated, range, about, notStated, odd },
};

/** For the forms that stand on a page without the widget. */
export const embed = {
  article: 'خواندن مقاله',
  interactive: 'باز کردن نسخهٔ تعاملی',
  whole: 'نمایش کامل',
  notDeals: 'ابراز علاقه، گفت‌وگو و برنامه به معنای معامله نیست.',
  onWord: '{n} به گفتهٔ مقام رسمی',
  partly: '{n} بخشی',
};
