import type { Article, Turnover } from './article.js';
import { ownValue, type Path } from './faults.js';
import { sections, type RecordOf, type Section } from './references.js';
import type { Shaped } from './shape.js';

export interface Located<T> {
  readonly record: T;
  readonly path: Path;
}

export interface DraftTurnover extends Partial<Pick<Turnover, 'currency' | 'between' | 'ratio' | 'change'>> {
  readonly periods: readonly Located<Turnover['periods'][number]>[];
  /** False if a period is left out. */
  readonly complete: boolean;
}

/** An article that may still have faults: what of it can be read, and where that stands in the file. */
export class Draft {
  readonly #shaped: Shaped;
  /** Every id that is written down, even of a record whose shape is wrong: such a record is there to be cited. */
  readonly ids: ReadonlyMap<string, { readonly section: Section; readonly path: Path }>;

  constructor(shaped: Shaped) {
    this.#shaped = shaped;
    const ids = new Map<string, { section: Section; path: Path }>();
    for (const section of sections) {
      for (const { record, path } of this.#all(section)) {
        const id = ownValue(record, 'id');
        if (typeof id === 'string' && !ids.has(id)) ids.set(id, { section, path });
      }
    }
    this.ids = ids;
  }

  /** The file as it can be read: without the keys that nobody reads. */
  get value(): unknown {
    return this.#shaped.value;
  }

  /** The records of a section whose shape is right. */
  records<S extends Section>(section: S): readonly Located<RecordOf<S>>[] {
    return this.#all(section).filter(({ path }) => this.#shaped.sound(path)) as Located<RecordOf<S>>[];
  }

  /** The records of a section whose shape is wrong, as they stand. */
  broken(section: Section): readonly unknown[] {
    return this.#all(section)
      .filter(({ path }) => !this.#shaped.sound(path))
      .map(({ record }) => record);
  }

  /** Whether the section can be read at all, so that an id that is not there is missing. */
  listed(section: Section): boolean {
    const records = ownValue(this.#shaped.value, section);
    return Array.isArray(records) || (records === undefined && this.#shaped.sound([section]));
  }

  /** A part of the article that is not a list of records, if its shape is right. */
  part<K extends Exclude<keyof Article, Section | 'turnover'>>(key: K): Article[K] | undefined {
    return this.#shaped.sound([key]) ? (ownValue(this.#shaped.value, key) as Article[K]) : undefined;
  }

  /** The turnover as far as its shape is right: a part that is not is left out. */
  turnover(): DraftTurnover | null | undefined {
    const turnover = ownValue(this.#shaped.value, 'turnover');
    if (turnover === null) return null;
    if (typeof turnover !== 'object') return undefined;
    const part = <K extends keyof Turnover>(key: K): { [P in K]?: Turnover[P] } => {
      const value = ownValue(turnover, key);
      return value !== undefined && this.#shaped.sound(['turnover', key]) ? ({ [key]: value } as { [P in K]: Turnover[P] }) : {};
    };
    const periods = ownValue(turnover, 'periods');
    const located = Array.isArray(periods) ? periods.map((record: unknown, i) => ({ record, path: ['turnover', 'periods', i] })) : [];
    const sound = located.filter(({ path }) => this.#shaped.sound(path)) as Located<Turnover['periods'][number]>[];
    return {
      ...part('currency'),
      ...part('between'),
      ...part('ratio'),
      ...part('change'),
      periods: sound,
      complete: sound.length === located.length,
    };
  }

  #all(section: Section): readonly Located<unknown>[] {
    const records = ownValue(this.#shaped.value, section);
    return Array.isArray(records) ? records.map((record: unknown, i) => ({ record, path: [section, i] })) : [];
  }
}
