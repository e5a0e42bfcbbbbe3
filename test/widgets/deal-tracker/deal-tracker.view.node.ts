import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { ArticleWithWords } from '../../../src/article/cut-slice.js';
import { toCsv } from '../../../src/text/csv.js';
import { dealIndex, readChoices } from '../../../src/widgets/deal-tracker/deal-tracker.filters.js';
import { selectDeals, type DealSlice, type SliceDeal } from '../../../src/widgets/deal-tracker/deal-tracker.slice.js';
import { findDeals } from '../../../src/widgets/deal-tracker/search.view.js';
import { dealColumns, dealTable } from '../../../src/widgets/deal-tracker/csv.view.js';
import { dealView, pageSize, type DealView } from '../../../src/widgets/deal-tracker/deal-tracker.view.js';
import { validArticle, validWords } from '../../fixtures/article-builder.js';
import { choose, row, rows, slice, source, textOf, view } from './from-disk.js';
import { dealLanguages } from '../../support/languages.js';

const language = dealLanguages['en']!;

const option = (field: string, key: string, of = view()) =>
  of.selects.find(select => select.field === field)!.options.find(other => other.key === key);
const labels = (field: string, of = view()) => of.selects.find(select => select.field === field)!.options.map(({ label }) => label.text);
const details = (id: string) =>
  Object.fromEntries(
    row(id).details.map(({ term, lines }) => [
      term.text,
      lines.map(({ text, facts, paragraphs }) => [text.text, facts.slice(3), ...paragraphs.map(({ n }) => n)].filter(part => part !== '')),
    ]),
  );
const paragraphsOf = (id: string) => row(id).paragraphs.map(({ n }) => n);

test('shows six stages and what stands beside them, with their counts', () => {
  assert.deepEqual(
    view().overview.map(({ label, n }) => `${label} ${n}`),
    ['Interest 15', 'Discussed 5', 'Planned 1', 'Deal reported 2', 'In progress 1', 'Done, in whole or part 3', 'Not given a stage 5'],
  );
  assert.deepEqual(
    view().overview.map(({ share }) => Math.round(share * 15)),
    [15, 5, 1, 2, 1, 3, 5],
  );
});

test('keeps the scale of the overview when a filter shortens it', () => {
  const filtered = view({ sector: 'defence-aviation', status: 'agreed' });
  assert.deepEqual(
    filtered.overview.map(({ n }) => n),
    ['1', '0', '0', '2', '0', '1', '0'],
  );
  assert.deepEqual(
    filtered.overview.map(({ share }) => Math.round(share * 15)),
    [1, 0, 0, 2, 0, 1, 0],
  );
});

test('groups by stage, the highest first and what stands beside them last', () => {
  const groups = (sort: string) => view({ sort }).groups.map(({ label, n, rows: own }) => `${label} ${n} ${own.length}`);
  const fromTheTop = [
    'Done, in whole or part 3 3',
    'In progress 1 1',
    'Deal reported 2 2',
    'Planned 1 1',
    'Discussed 5 5',
    'Interest 15 15',
  ];
  const last = ['Disputed or in military use 3 3', 'Invitations and statements 2 2'];
  assert.deepEqual(groups('status'), [...fromTheTop, ...last]);
  assert.deepEqual(groups('-status'), [...fromTheTop.reverse(), ...last]);
  assert.deepEqual(groups('date'), ['undefined  32']);
});

test('never hides the military items unless asked to', () => {
  assert.equal(rows().filter(({ track }) => track === 'Military').length, 7);
  assert.ok(rows().every(({ track }) => ['Military', 'Civil', 'Civil or military not stated'].includes(track)));
});

test('says on every row who says so, when and where', () => {
  for (const one of rows()) {
    assert.match(one.who, /^(Said by: .+|Reported in the article|Reports, source not named)/, one.id);
    assert.ok(one.date.text, one.id);
    assert.ok(one.paragraphs.length, one.id);
    assert.ok(one.pairs.every(({ from, to }) => from && to) && one.pairs.length, one.id);
    assert.doesNotMatch(textOf(one), /undefined|NaN|null|\{\w+\}/, one.id);
  }
});

test('marks what only an official says', () => {
  const marked = rows().filter(({ claimOnly }) => claimOnly);
  const facts = source.article.deals.filter(({ stageBasis }) => stageBasis === 'official-claim');
  assert.deepEqual(marked.map(({ id }) => id).sort(), facts.map(({ id }) => id).sort());
});

test('opens nothing where there is nothing more to say', () => {
  assert.deepEqual(
    rows()
      .filter(one => !one.details.length)
      .map(({ id }) => id)
      .sort(),
    [],
  );
});

const dates: [string, string][] = [
  ['d12', 'February 2024 (inferred)'],
  ['d22', '2023'],
  ['d26', 'From mid-2022'],
  ['d28', 'Not dated'],
  ['d29', 'March 2023'],
  ['d30', 'about September 2023 (calculated)'],
];
for (const [id, expected] of dates) test(`dates ${id} “${expected}”`, () => assert.equal(row(id).date.text, expected));

test('says the direction of goods once, and the parties where none flow', () => {
  assert.deepEqual(row('d24').pairs, [{ from: 'Iran', to: 'Tatarstan', flow: 'From Iran to Tatarstan' }]);
  assert.deepEqual(row('d20').pairs, [{ from: 'Russia', to: 'Iran', flow: 'From Russia to Iran' }]);
  assert.deepEqual(row('d02').pairs, [{ from: 'Iran', to: 'Russian regions and Tatarstan', flow: undefined }]);
});

test('says both where the goods do not flow between the parties', () => {
  const deal: SliceDeal = { ...slice.deals[0]!, goods: { from: 'russia', to: 'iran' } };
  const { groups } = dealView({ ...slice, deals: [deal] }, choose(), language);
  assert.deepEqual(groups[0]!.rows[0]!.pairs, [
    { from: 'Iran', to: 'Tatarstan', flow: undefined },
    { from: 'Russia', to: 'Iran', flow: 'From Russia to Iran' },
  ]);
});

test('opens milestones with who says each', () => {
  assert.deepEqual(details('d29')['Milestones'], [
    ['Deal reported', 'March 2023 · Said by: Iran', 18],
    ['Deal reported', 'November 2023 · Said by: Mehdi Farahi (paraphrased from a quotation)', 19],
    ['In progress', 'November 2023 · Said by: Mehdi Farahi (paraphrased from a quotation)', 19],
  ]);
  assert.deepEqual(
    row('d29').details[0]!.lines.map(({ claimOnly }) => !!claimOnly),
    [true, true, true],
  );
});

test('shows what an official claims beyond the stage, and never as the stage', () => {
  assert.deepEqual(details('d29')['An official says it is further on'], [['In progress', 'Mehdi Farahi', 19]]);
  assert.equal(details('d30')['An official says it is further on'], undefined);
});

test('opens organisations that are named without being a party, and where it is meant to reach', () => {
  assert.deepEqual(details('d23')['Also mentioned'], [['National Iranian Oil Company']]);
  assert.deepEqual(details('d23')['Meant to reach'], [['Middle East, Africa and Southeast Asia']]);
  assert.deepEqual(details('d25')['Target date'], [['May 2024']]);
});

const amounts: [Partial<NonNullable<SliceDeal['quantity']>>, string][] = [
  [{ value: 2000, approximate: true }, 'about 2,000'],
  [{ value: 1.5e9, unit: 'USD' }, '$1.5 billion'],
  [{ value: 1e6, unit: 'EUR' }, '€1 million'],
  [{ value: 950, unit: 'USD' }, '$950'],
  [{ value: 40, unit: 'percent' }, '40%'],
  [{ value: 0.5 }, '0.5'],
];
for (const [change, expected] of amounts) {
  test(`counts “${expected}”`, () => {
    const drones = slice.deals.find(({ id }) => id === 'd26')!;
    const deal = { ...drones, quantity: { ...drones.quantity!, approximate: undefined, ...change } as NonNullable<SliceDeal['quantity']> };
    const { groups } = dealView({ ...slice, deals: [deal] }, choose(), language);
    assert.equal(groups[0]!.rows[0]!.details.find(({ term }) => term.text.startsWith('Shahed'))!.lines[0]!.text.text, expected);
  });
}

test('combines several choices of one select into an option of their own', () => {
  const combined = view({ sector: 'aviation,energy' });
  assert.deepEqual(option('sector', 'aviation,energy', combined), {
    key: 'aviation,energy',
    label: { text: 'Aviation and Energy (4)' },
    selected: true,
    empty: false,
  });
  assert.equal(option('sector', '', combined)!.selected, false);
  assert.ok(!labels('sector').some(text => text.includes(' and Energy')));
});

test('marks what would show nothing, but neither the way back nor what is chosen', () => {
  const russian = view({ direction: 'russia>iran' });
  assert.equal(option('sector', 'automotive', russian)!.empty, true);
  assert.equal(option('sector', 'aviation', russian)!.empty, false);
  const nothing = view({ sector: 'tourism', direction: 'russia>iran', status: 'planned' });
  assert.deepEqual([nothing.shown, option('sector', 'tourism', nothing)!.empty, option('sector', '', nothing)!.empty], [0, false, false]);
  const stages = (shown: DealView): string[] =>
    shown.selects.find(({ field }) => field === 'status')!.options.flatMap(({ key, empty }) => (empty ? key : []));
  assert.deepEqual(stages(view()), []);
  assert.deepEqual(stages(nothing), ['interest', 'discussion', 'agreed', 'underway', 'delivered', 'claims']);
});

test('counts the options given the other choices', () => {
  assert.equal(option('sector', 'aviation')!.label.text, 'Aviation (3)');
  assert.equal(option('sector', 'aviation', view({ direction: 'russia>iran' }))!.label.text, 'Aviation (2)');
  assert.equal(option('sector', 'automotive', view({ direction: 'russia>iran' }))!.label.text, 'Automotive (0)');
  assert.equal(option('direction', 'tatarstan>iran')!.label.text, 'From Tatarstan to Iran (8)');
  assert.equal(option('direction', 'none')!.label.text, 'No direction stated (17)');
});

test('makes one option of what has one item each, where most options would be such', () => {
  const keys = (field: string, shown?: DealView) => labels(field, shown).map(text => text.replace(/ \(\d+\)$/, ''));
  const sectors = keys('sector');
  assert.equal(sectors.at(-1), 'Others, one item each');
  assert.ok(sectors.length < 9, sectors.join());
  const others = view()
    .selects.find(({ field }) => field === 'sector')!
    .options.at(-1)!;
  // Two deputy ministers are parties to one item.
  const parties = view()
    .selects.find(({ field }) => field === 'party')!
    .options.at(-1)!;
  assert.equal(parties.label.text, `Others, one item each (${view({ party: parties.key }).shown})`);
  const { shown, total } = view({ sector: others.key });
  assert.equal(others.label.text, `Others, one item each (${shown})`);
  assert.ok(shown > 1 && shown < total);
  assert.deepEqual(keys('sector', view({ sector: others.key })), sectors, 'what is chosen is no option twice');
  // What an attribute asks for is an option by its own name.
  assert.equal(labels('sector', view({ sector: 'tourism' })).at(-1), 'Tourism (1)');
  // Stages are a scale, and none of them is left out.
  assert.equal(labels('status').length, 8);
});

test('says once for all what most items have, and nothing where there is one item', () => {
  assert.deepEqual(view().usual, { date: 'February 2024 (inferred)', track: 'Civil' });
  assert.equal(view().unlessSaid, 'Unless a row says otherwise: February 2024 (inferred) · Civil');
  const one = dealView({ ...slice, deals: slice.deals.slice(0, 1) }, choose(), language);
  assert.deepEqual([one.usual, one.unlessSaid], [{}, undefined]);
});

test('counts what only an official says and what is denied, of all items', () => {
  assert.equal(view({ sector: 'aviation' }).tally, 'Only an official says so (5) · Denied (1)');
  const plain = slice.deals.map(deal => ({ ...deal, stageBasis: 'article' as const, dispute: 'none' as const }));
  assert.equal(dealView({ ...slice, deals: plain }, choose(), language).tally, '');
});

test('opens the furthest stage that is shown, and whatever is disputed', () => {
  const opened = (chosen: object) =>
    view(chosen).groups.flatMap(({ label, isFurthest, isDisputed }) => (isFurthest || isDisputed ? label : []));
  assert.deepEqual(opened({}), ['Done, in whole or part', 'Disputed or in military use']);
  assert.deepEqual(opened({ sector: 'aviation' }), ['Interest']);
  assert.deepEqual(opened({ sort: '-status' }), ['Done, in whole or part', 'Disputed or in military use']);
});

test('says how many filters are in use, how many items are shown and how they are sorted', () => {
  const { filters, filtered, count, sorted } = view({ sector: 'aviation', track: 'civil,not-stated', status: 'interest', sort: '-date' });
  assert.deepEqual(
    { filters, filtered, count, sorted },
    {
      filters: 'Filter (3)',
      filtered: true,
      count: '3 of 32 items shown',
      sorted: 'Sorted by Date, ascending',
    },
  );
  assert.equal(view().filters, 'Filter');
  assert.equal(view().filtered, false);
  assert.equal(view({ sort: 'title' }).filtered, false);
  assert.equal(view({ query: '  ' }).filtered, false);
  assert.equal(view({ query: 'x' }).filtered, true);
  assert.equal(view().counted, '32 items; how they were counted');
});

test('names a reversed order in the select, so that it never lies', () => {
  assert.deepEqual(labels('sort'), ['Stage', 'Date', 'Item', 'Between']);
  assert.deepEqual(labels('sort', view({ sort: '-date' })), ['Stage', 'Date', 'Item', 'Between', 'Date, ascending']);
});

test('words a row once, however often the choices change', () => {
  const find = (chosen: object) => rows(view(chosen)).find(({ id }) => id === 'd12');
  assert.ok(find({}));
  assert.equal(find({}), find({ sector: 'aviation', sort: 'title' }));
});

test('shows a hundred rows, and more when asked', () => {
  const deals = Array.from({ length: 250 }, (_, i) => ({ ...slice.deals[i % 32]!, id: `d${i}` }));
  const words = slice.words['en']!;
  const titles = Object.fromEntries(deals.map(({ id }) => [id, { title: id }]));
  const long: DealSlice = { ...slice, deals, words: { en: { ...words, deals: titles } } };
  const page = (limit?: number) => dealView(long, choose(), language, limit);
  assert.equal(rows(page()).length, pageSize);
  assert.equal(page().more, 'Show more (150)');
  assert.equal(rows(page(200)).length, 200);
  assert.equal(page(300).more, undefined);
  assert.equal(rows(page(Infinity)).length, 250);
  // A heading counts its whole group, whatever part of it is on the page.
  const last = page().groups.at(-1)!;
  assert.equal(Number(last.n), deals.filter(({ stage }) => stage === slice.stages[last.rank! - 1]).length);
  assert.ok(last.rows.length < Number(last.n));
});

test('marks a text that fell back to the article’s language', () => {
  const words = slice.words['en']!;
  const { d13: _, ...partly } = words.deals;
  const german: DealSlice = { ...slice, language: 'de', words: { de: words, en: { ...words, deals: partly } } };
  const titles = rows(dealView(german, choose(), language));
  assert.deepEqual(titles.find(({ id }) => id === 'd13')!.title, { text: 'Cargo and passenger vessels', lang: 'de' });
  assert.deepEqual(titles.find(({ id }) => id === 'd12')!.title, { text: 'Helicopters' });
});

const broken: [string, (deal: SliceDeal) => object][] = [
  ['an unknown stage', () => ({ stage: 'sold' })],
  ['a party without a name', () => ({ parties: [['atlantis'], ['iran']] })],
  ['a sector without a name', () => ({ sector: 'spices' })],
  ['an item without a title', () => ({ id: 'd99' })],
  ['a date that is none', () => ({ date: { value: 'soon', precision: 'month', basis: 'stated' } })],
  ['a track without a name', () => ({ track: 'naval' })],
  ['a claimed stage that there is not', () => ({ claimedStage: 'sold' })],
  ['a statement of no known kind', deal => ({ positions: [{ ...deal.positions[0], stance: 'song' }] })],
  ['a figure that is none', deal => ({ quantity: { ...deal.quantity, value: Number.NaN } })],
];
for (const [name, change] of broken) {
  test(`throws at ${name}`, () => {
    const deals = slice.deals.map(deal => (deal.id === 'd26' ? ({ ...deal, date: deal.date, ...change(deal) } as SliceDeal) : deal));
    const words = slice.words['en']!;
    const bare = { en: { ...words, deals: { ...words.deals, d26: { title: words.deals['d26']!.title } } } };
    assert.doesNotThrow(() => dealView({ ...slice, words: bare }, choose(), language));
    assert.throws(() => dealView({ ...slice, deals, words: bare }, choose(), language), TypeError);
  });
}

test('shows any other article', () => {
  const other = selectDeals({ article: validArticle(), words: { en: validWords() } } as ArticleWithWords);
  const choices = readChoices(dealIndex(other, language), () => '', []);
  const all = rows(dealView(other, choices, language));
  assert.deepEqual(
    all.map(({ id }) => id),
    ['d-rails', 'd-wine', 'd-cannon'],
  );
  for (const one of all) assert.doesNotMatch(textOf(one), /undefined|NaN|null|\{\w+\}/, one.id);
  assert.deepEqual(
    all[2]!.sides.map(({ term, lines }) => [term.text, lines[0]!.facts.slice(3)]),
    [
      ['Reported', 'Reports, source not named'],
      ['Denial: Graustark (government)', 'November 2023'],
    ],
  );
});

test('writes what is shown as CSV for machines', () => {
  const chosen = choose({ track: 'military', sort: 'title' });
  const lines: Record<string, string>[] = parse(toCsv(dealColumns, dealTable(slice, findDeals(slice, chosen, language).shown, language)), {
    columns: true,
    bom: true,
  });
  assert.deepEqual(
    lines.map(({ id }) => id),
    findDeals(slice, chosen, language).shown.map(({ deal }) => deal.id),
  );
  const { id, item, party_a, party_b, stage, claimed_stage, claimed_by, date, attribution, paragraphs } = lines.find(
    line => line['id'] === 'd29',
  )!;
  assert.deepEqual(
    [id, item, party_a, party_b, stage, claimed_stage, claimed_by, date, attribution, paragraphs],
    ['d29', 'Su-35 fighter jets', 'iran', 'russia', 'agreed', 'underway', 'farahi', '2023-03-XX', 'gov-iran', '18 | 19'],
  );
  const shahed = lines.find(({ id }) => id === 'd26')!;
  assert.deepEqual(
    [shahed['stage'], shahed['claimed_stage'], shahed['dispute'], shahed['date'], shahed['attribution']],
    ['', '', 'denied', '2022-06/2022-08', 'article'],
  );
});

/* The traps of the article, by their number in the notes on it. */

test('trap 5: calls the list of paragraph 9 interest, never deals', () => {
  const list = rows().filter(one => String(one.paragraphs.map(({ n }) => n)) === '9');
  assert.equal(list.length, 8);
  for (const one of list) {
    assert.equal(one.status, 'Interest');
    assert.doesNotMatch(textOf(one), /\bdeals?\b/i, one.id);
  }
  assert.doesNotMatch(JSON.stringify(language.messages), /\bdeals?\b/i);
});

test('trap 6: an official’s “under way” moves nothing up', () => {
  assert.equal(row('d29').status, 'Deal reported');
  assert.equal(row('d31').status, 'Deal reported');
  assert.equal(row('d31').claimOnly, true);
  assert.equal(row('d30').status, 'Done, in whole or part: in part (our reading)');
  assert.deepEqual(details('d30')['Yak-130 received'], [['several', 'Reported in the article', 18]]);
});

test('trap 7: the date of the Yak-130 is calculated', () => {
  assert.equal(row('d30').date.text, 'about September 2023 (calculated)');
  assert.equal(details('d30')['Milestones']![0]![1], 'about September 2023 (calculated) · Reported in the article');
});

test('trap 8: Tatarstan is not Russia, nor Russia Tatarstan', () => {
  const parties = (id: string) => slice.deals.find(other => other.id === id)!.parties.flat();
  const by = (party: string) => rows(view({ party })).map(({ id }) => id);
  assert.deepEqual(
    by('tatarstan').filter(id => by('russia').includes(id)),
    [],
  );
  for (const id of ['d07', 'd20', 'd21', 'd28', 'd29']) assert.deepEqual(parties(id), ['iran', 'russia'], id);
  assert.ok(!by('russia').includes('d02'));
});

test('trap 9: from paragraph 15 on, the two are Iran and Russia', () => {
  for (const one of rows().filter(({ paragraphs }) => paragraphs.every(({ n }) => n >= 15))) {
    assert.deepEqual(one.pairs.flatMap(({ from, to }) => [from, to]).sort(), ['Iran', 'Russia'], one.id);
  }
});

test('trap 13: KAMAZ is no party, and nothing is put in a city', () => {
  assert.deepEqual(row('d09').pairs, [{ from: 'Tatarstan', to: 'Daric', flow: undefined }]);
  assert.deepEqual(details('d09')['Also mentioned'], [['KAMAZ']]);
  assert.equal(rows(view({ party: 'kamaz' })).length, 32, 'not a party that can be chosen');
  assert.ok(!labels('party').some(text => /KAMAZ|Mir Business|Melli|NIOC/.test(text)));
  assert.doesNotMatch(rows().map(textOf).join('\n'), /\bKazan\b|Tehran|Moscow|Chelny/);
});

test('trap 15: about 2,000 Shahed drones are used, reportedly, in a year', () => {
  assert.deepEqual(details('d26')['Shahed drones used by Russia in Ukraine'], [
    ['about 2,000', 'September 2022 – September 2023 · Reports, source not named', 16, 17],
    ['Shahed drones used; not Mohajer-6, not artillery'],
  ]);
  for (const one of rows()) if (one.id !== 'd26') assert.doesNotMatch(textOf(one), /2,000/, one.id);
  assert.doesNotMatch(textOf(row('d26')), /2,000[^.\n]*(delivered|supplied)/);
});

test('trap 16: allegation, denial and statement stand together, for Shahed drones only', () => {
  assert.deepEqual(
    row('d26').sides.map(({ term, lines }) => [term.text, lines[0]!.paragraphs.map(({ n }) => n)]),
    [
      ['Reported', [16]],
      ['Denial: Iran and Russia', [17]],
      ['Said', [17]],
    ],
  );
  assert.equal(row('d26').dispute!.text, 'Mass supply denied');
  for (const id of ['d32', 'd27']) {
    assert.equal(row(id).dispute, undefined, id);
    assert.deepEqual(row(id).sides, [], id);
    assert.deepEqual(paragraphsOf(id), [16], id);
  }
});

test('trap 17: a remark stays the remark of the one who made it', () => {
  const { status, who } = row('d03');
  assert.deepEqual({ status, who }, { status: 'Not given a stage', who: 'Said by: Ebrahim Raisi, via Tatar-Inform' });
  assert.deepEqual(details('d03')['Said'], [
    [
      'Minnikhanov represents all of Russia’s Muslims in relations with other countries; Iran is ready for close cooperation in this',
      'Said by: Ebrahim Raisi, via Tatar-Inform (paraphrased from a quotation)',
      3,
    ],
  ]);
});

test('trap 21: three medical things are three, and the forum is not the group', () => {
  assert.deepEqual(
    rows(view({ query: 'medic' })).map(({ id, sector }) => `${id} ${sector.text}`),
    ['d05 Medicine', 'd19 Medical and pharmaceutical goods', 'd21 Aviation'],
  );
  assert.deepEqual(row('d25').pairs, [{ from: 'Rustam Minnikhanov', to: 'Ali Baqeri Kani and Mahdi Safari', flow: undefined }]);
  assert.equal(row('d03').pairs[0]!.to, 'Rustam Minnikhanov');
});

test('trap 23: the trade centre is planned, without a date of opening', () => {
  assert.equal(row('d24').status, 'Planned');
  assert.equal(details('d24')['Target date'], undefined);
  assert.doesNotMatch(textOf(row('d24')), /open(s|ed|ing)/i);
});
