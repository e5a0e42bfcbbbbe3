import type { Attribution } from './article.js';
import type { Draft } from './draft.js';
import { show, type Path, type Report } from './faults.js';
import { sections, type RecordOf, type Section } from './references.js';

interface Sourced {
  readonly paragraphs: readonly number[];
  readonly attribution: Attribution;
}

interface Placed {
  readonly sourced: Sourced;
  readonly path: Path;
}

/** Every record says where in the article it stands and who says it. */
export function checkSources(draft: Draft, report: Report): void {
  for (const section of sections) checkSection(section, draft, report);
}

/** What is sourced in a record: itself, and the parts that have a source of their own. */
const partsIn: { readonly [S in Section]?: (record: RecordOf<S>) => readonly Placed[] } = {
  people: ({ roles }) => roles.map((sourced, i) => ({ sourced, path: ['roles', i] })),
  deals: ({ milestones = [] }) => milestones.map((sourced, i) => ({ sourced, path: ['milestones', i] })),
};

function checkSection<S extends Section>(section: S, draft: Draft, report: Report): void {
  for (const { record, path } of draft.records(section)) {
    const itself: Placed[] = isSourced(record) ? [{ sourced: record, path: [] }] : [];
    for (const part of [...itself, ...(partsIn[section]?.(record) ?? [])]) {
      checkParagraphs(part.sourced, [...path, ...part.path, 'paragraphs'], draft.part('paragraphCount'), report);
      checkAttribution(part.sourced, [...path, ...part.path, 'attribution'], report);
    }
  }
}

/** A correction is the newsroom's own, and stands in no paragraph. */
const isSourced = (record: object): record is Sourced => 'paragraphs' in record;

function checkParagraphs({ paragraphs }: Sourced, path: Path, count: number | undefined, report: Report): void {
  const before = new Set<number>();
  paragraphs.forEach((paragraph, i) => {
    if (count !== undefined && paragraph > count) {
      report('paragraph-out-of-range', [...path, i], {
        expected: `a number from 1 to ${count}, the "paragraphCount" of the article`,
        mend: 'Correct the number, or "paragraphCount".',
      });
    }
    if (before.has(paragraph)) {
      report('paragraph-repeated', [...path, i], { expected: 'each paragraph once', mend: 'Remove it here.' });
    }
    before.add(paragraph);
  });
  const sorted = paragraphs.toSorted((a, b) => a - b);
  if (paragraphs.some((paragraph, i) => paragraph !== sorted[i])) {
    report('paragraphs-unsorted', path, { expected: 'ascending numbers', mend: `Write ${show([...new Set(sorted)])}.` });
  }
}

function checkAttribution({ attribution }: Sourced, path: Path, report: Report): void {
  const { voice, by } = attribution;
  const speaks = voice === 'person' || voice === 'government' || voice === 'organisation';
  if (speaks && !by) {
    report('attribution-without-by', path, {
      expected: `"by": the ids of those who say it, as the voice is ${show(voice)}`,
      mend: 'Add "by"; if the article names nobody, set "voice" to "unnamed-reports".',
    });
  }
  const nobody = speaks ? [] : (['by', 'via', 'quoted'] as const).filter(key => key in attribution && (key === 'by' || !isReport(voice)));
  for (const key of nobody) {
    report('attribution-with-by', [...path, key], {
      expected: `no "${key}": the voice is ${show(voice)}, which speaks for itself`,
      mend: `Remove "${key}", or set "voice" to who speaks: "person", "government" or "organisation".`,
    });
  }
}

/** Unnamed reports may come through an agency, and may be quoted. */
const isReport = (voice: Attribution['voice']): boolean => voice === 'unnamed-reports';
