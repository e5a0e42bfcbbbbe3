import type { Draft, Located } from './draft.js';
import { nearest, oneOf, ownValue, pathText, show, valueAt, type Path, type Report } from './faults.js';
import {
  betweenReferences,
  circles,
  comparisonReferences,
  nouns,
  periodReferences,
  referencesOf,
  restsOn,
  sections,
  sideReferences,
  type Reference,
  type RecordOf,
  type Section,
} from './references.js';

/** An id names one thing, and every id that is cited names something of the right kind. */
export function checkReferences(draft: Draft, report: Report): void {
  checkIds(draft, report);
  for (const section of sections) checkSection(section, draft, report);

  const check = (path: Path, references: readonly Reference[]): void => resolve(path, references, draft, report);
  check(['sides'], sideReferences(draft.part('sides') ?? []));
  const turnover = draft.turnover();
  if (!turnover) return;
  if (turnover.between) check(['turnover', 'between'], betweenReferences(turnover.between));
  for (const { record, path } of turnover.periods) check(path, periodReferences(record));
  check(['turnover'], comparisonReferences(turnover));
}

function checkIds({ ids, value }: Draft, report: Report): void {
  for (const section of sections) {
    const records = ownValue(value, section);
    if (!Array.isArray(records)) continue;
    records.forEach((record: unknown, i) => {
      const id = ownValue(record, 'id');
      const first = typeof id === 'string' ? ids.get(id) : undefined;
      if (!first || (first.section === section && first.path[1] === i)) return;
      report('duplicate-id', [section, i, 'id'], {
        expected: `an id of its own; ${show(id)} is ${nouns[first.section]} already, at ${pathText(first.path)}`,
        mend: 'Give one of the two another id, and cite it by that.',
      });
    });
  }
}

function checkSection<S extends Section>(section: S, draft: Draft, report: Report): void {
  const records = draft.records(section);
  for (const { record, path } of records) resolve(path, referencesOf(section, record), draft, report);
  checkLoops(section, records, report);
}

function resolve(base: Path, references: readonly Reference[], draft: Draft, report: Report): void {
  const listed = new Set<string>();
  for (const { id, path, to, kind, list } of references) {
    const at = [...base, ...path];
    const place = list && `${pathText(list)} ${id}`;
    if (place && listed.has(place)) {
      report('repeated-reference', at, { expected: 'each id once', mend: 'Remove it here.' });
      continue;
    }
    if (place) listed.add(place);

    const target = draft.ids.get(id);
    const wanted = to.map(section => nouns[section]).join(' or ') + (kind ? ` of kind ${show(kind)}` : '');
    if (!target) {
      if (!to.every(section => draft.listed(section))) continue;
      report('unknown-reference', at, () => {
        const meant = nearest(
          id,
          [...draft.ids].filter(([, { section }]) => to.includes(section)).map(([known]) => known),
        );
        return {
          expected: `the id of ${wanted}`,
          mend:
            (meant ? `Write ${show(meant)}, if that is meant; otherwise add` : 'Correct the id, or add') + ` the record to ${oneOf(to)}.`,
        };
      });
    } else if (!to.includes(target.section)) {
      report('wrong-reference', at, {
        found: `${show(id)}, ${nouns[target.section]}`,
        expected: `the id of ${wanted}`,
        mend: `Cite ${wanted} here${mendVoice(path, target.section)}.`,
      });
    } else if (kind && ownValue(valueAt(draft.value, target.path), 'kind') !== kind) {
      report('wrong-reference', at, {
        found: `${show(id)}, ${nouns[target.section]} of kind ${show(ownValue(valueAt(draft.value, target.path), 'kind'))}`,
        expected: `the id of ${wanted}`,
        mend: `Cite a government here, or set "voice" to "organisation".`,
      });
    }
  }
}

/** A voice and its speakers must fit: either may be the slip. */
function mendVoice(path: Path, section: Section): string {
  if (!path.includes('by')) return '';
  return section === 'people' ? ', or set "voice" to "person"' : section === 'organisations' ? ', or set "voice" to "organisation"' : '';
}

/** Nothing lies within itself, however many steps away; a formula that needs its own result has its own name. */
function checkLoops<S extends Section>(section: S, records: readonly Located<RecordOf<S>>[], report: Report): void {
  const rests = restsOn[section];
  if (!rests) return;
  const parts = new Map(records.map(({ record }) => [record.id, rests(record).ids]));
  const looping = circles(parts);
  for (const { record, path } of records) {
    if (!looping.has(record.id)) continue;
    const formula = section === 'figures';
    report(formula ? 'formula-loop' : 'reference-loop', [...path, ...rests(record).path], {
      expected: formula
        ? `a formula whose figures do not themselves need ${show(record.id)}`
        : `a chain of records that does not come back to ${show(record.id)}`,
      mend: formula ? 'Report one of the figures in the circle, or compute it from others.' : 'Remove one link of the circle.',
    });
  }
}
