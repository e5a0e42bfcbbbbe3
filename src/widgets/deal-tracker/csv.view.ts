import type { Locale } from '../../locale/locale.js';
import { pickWords, type Picker } from '../../locale/pick-words.js';
import type { Item } from './deal-tracker.filters.js';
import type { DealLanguage, DealMessages } from './deal-tracker.messages.js';
import type { DealSlice, DealWords, SliceDeal } from './deal-tracker.slice.js';
import { amount } from './row.view.js';

type Cell = string | number | null | undefined;

/** A column of the file, and what an item has in it. Names, notes and other words are in the page's language. */
const fileColumns: Readonly<Record<string, (deal: SliceDeal, wording: Wording) => Cell>> = {
  id: ({ id }) => id,
  item: ({ id }, { text }) => text(({ deals }) => deals[id]?.title),
  party_a: ({ parties }) => parties[0].join(';'),
  party_a_name: ({ parties }, { names }) => names(parties[0]),
  party_b: ({ parties }) => parties[1].join(';'),
  party_b_name: ({ parties }, { names }) => names(parties[1]),
  goods_from: ({ goods }) => goods?.from,
  goods_from_name: ({ goods }, { names }) => goods && names([goods.from]),
  goods_to: ({ goods }) => goods?.to,
  goods_to_name: ({ goods }, { names }) => goods && names([goods.to]),
  basis: ({ basis }) => basis,
  sector: ({ sector }) => sector,
  sector_name: ({ sector }, { text }) => text(({ sectors }) => sectors[sector]),
  sector_basis: ({ sectorBasis }) => sectorBasis ?? 'stated',
  track: ({ track }) => track,
  track_basis: ({ track, trackBasis }) => (track === 'not-stated' ? undefined : (trackBasis ?? 'stated')),
  stage: ({ stage }) => stage,
  stage_name: ({ stage }, { common, m }) => (stage ? common.stages[stage] : m.claims),
  stage_basis: ({ stageBasis }) => stageBasis,
  partial: ({ partial }) => partial && 'yes',
  claimed_stage: ({ claimedStage }) => claimedStage,
  claimed_by: ({ claimedBy }) => claimedBy.join(';'),
  claimed_by_name: ({ claimedBy }, { names }) => names(claimedBy),
  milestones: ({ milestones }) =>
    milestones.map(({ stage, date, attribution: { by, voice } }) => [stage, date.value, by?.join('+') ?? voice].join(' ')).join(';'),
  dispute: ({ dispute }) => dispute,
  dispute_of: ({ id, dispute }, { text }) => (dispute === 'none' ? undefined : text(({ deals }) => deals[id]?.dispute)),
  denied_by: deal => deniers(deal).join(';'),
  denied_by_name: (deal, { names }) => names(deniers(deal)),
  date: ({ date }) => date.value,
  date_precision: ({ date }) => date.precision,
  date_basis: ({ date }) => date.basis,
  target_date: ({ targetDate }) => targetDate?.value,
  quantity: ({ quantity }) => quantity?.value,
  quantity_words: ({ quantity }, { text, locale }) =>
    quantity && (quantity.value === null ? text(({ figures }) => figures[quantity.id]?.text) : amount(quantity, quantity.value, locale)),
  quantity_of: ({ quantity }, { text }) => quantity && text(({ figures }) => figures[quantity.id]?.label),
  quantity_period: ({ quantity }) => quantity?.period && `${quantity.period.start}/${quantity.period.end}`,
  attribution: ({ attribution: { by, voice } }) => by?.join(';') ?? voice,
  attribution_name: ({ attribution: { by = [] } }, { names }) => names(by),
  via: ({ attribution: { via } }) => via,
  via_name: ({ attribution: { via } }, { names }) => via && names([via]),
  notes: ({ id, tensions, quantity }, { text }) =>
    [
      text(({ deals }) => deals[id]?.note),
      ...(quantity ? [text(({ figures }) => figures[quantity.id]?.notes?.join('; '))] : []),
      ...tensions.map(tension => text(words => words.tensions[tension])),
    ]
      .filter(Boolean)
      .join('; '),
  paragraphs: ({ paragraphs }) => paragraphs.join(';'),
};

/** Who denies: those whom the article quotes with a denial of that item. */
const deniers = ({ positions }: SliceDeal): string[] => [
  ...new Set(positions.flatMap(({ stance, attribution: { by = [] } }) => (stance === 'denial' ? by : []))),
];

interface Wording {
  readonly locale: Locale;
  readonly common: Locale['common'];
  readonly m: DealMessages;
  readonly text: (of: Parameters<Picker<DealWords>['maybe']>[0]) => string | undefined;
  readonly names: (ids: readonly string[]) => string;
}

/** What is shown, for machines: ids and ISO dates, and beside them the names. */
export function dealTable(slice: DealSlice, shown: readonly Item[], { locale, messages }: DealLanguage): Cell[][] {
  const pick = pickWords(slice, locale.lang);
  const text: Wording['text'] = of => pick.maybe(of)?.text;
  const names: Wording['names'] = ids => ids.map(id => text(words => words.names[id]) ?? id).join(';');
  const wording = { locale, common: locale.common, m: messages, text, names };
  return shown.map(({ deal }) => Object.values(fileColumns).map(cell => cell(deal, wording)));
}

export const dealColumns = Object.keys(fileColumns);
