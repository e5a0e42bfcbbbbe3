import { createHash } from 'node:crypto';
import type { Slice } from '../article/slice.js';
import { faultOf, parsedHost, type Host } from '../snippets/addresses.js';
import { classNameOf, coreFile, coreFiles, coreFolder, laterFiles, scriptOf, widgetWith, wordsNameOf } from './code.js';
import { childrenOf } from '../snippets/embed.js';
import { integrityOf, type HashedFile } from '../snippets/hashed-file.js';
import { placeholderScript, sharedSnippet, snippetsOf } from '../snippets/snippets.js';
import { UsageError } from './input-error.js';
import { interfaceOf, type InterfaceLanguage, type SpokenArticle } from './languages.js';
import { licencesFile, litLicence, version } from './library.js';
import { keyLiteral, literal } from './literal.js';
import { plainDocuments } from './plain.js';
import type { Kept, PictureFiles, picturesOf } from './pictures.js';
import { manifestOf, tags, type Tag } from './widgets.js';

/**
 * All files of one article: the library's finished code with the article's facts and words in it, and what is
 * pasted, with pictures and records. Nothing is bundled here, and nothing is written: see publish.ts.
 */

export interface ArticleOptions {
  /** What snippets lead to. */
  readonly host?: Host | undefined;
  /** Draws what a widget shows in one language; without it there are no pictures. */
  readonly draw?: typeof picturesOf | undefined;
  /** Pictures that were published before: what would be drawn from the same thing is not drawn again. */
  readonly kept?: Kept | undefined;
  /** Hears what has been done, of what takes seconds. */
  readonly note?: ((line: string) => void) | undefined;
}

export interface ArticleFiles {
  /** By their place in the article's folder. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** What is not there, and why. */
  readonly warnings: readonly string[];
}

interface Entry {
  readonly bytes: number;
  readonly sha384: string;
  /** The name under which the same content stays for good. */
  readonly pinned?: string | undefined;
  /** Of a picture in pixels: what it was drawn from. */
  readonly drawnFrom?: string | undefined;
}

const noPictures: PictureFiles = { files: {}, drawnFrom: {}, faults: [] };

/** @throws UsageError where an address of the host has a fault. */
export async function buildArticle(
  source: SpokenArticle,
  { host = {}, draw, kept, note = () => {} }: ArticleOptions = {},
): Promise<ArticleFiles> {
  const fault = faultOf(host);
  if (fault) throw new UsageError(fault);
  return new Build(source, parsedHost(host)).run(draw, kept, note);
}

class Build {
  readonly #files = new Map<string, string | Uint8Array>();
  readonly #manifest = new Map<string, Entry>();
  readonly #warnings: string[] = [];
  /** The interface in the article's own language. */
  readonly #original: InterfaceLanguage;
  /** The languages beside it. */
  readonly #others: readonly (readonly [lang: string, language: InterfaceLanguage])[];

  constructor(
    readonly source: SpokenArticle,
    readonly host: Host,
  ) {
    const { language } = source.article;
    this.#original = source.languages[language]!;
    this.#others = Object.entries(source.languages).filter(([lang]) => lang !== language);
  }

  async run(draw: ArticleOptions['draw'], kept: Kept | undefined, note: (line: string) => void): Promise<ArticleFiles> {
    const { source, host } = this;
    const [guest, parent] = (['frame-guest', 'frame-parent', 'placeholders'] as const).map(name =>
      this.#script(`embed/${name}.js`, scriptOf(name)),
    );
    for (const tag of tags) {
      const { select, csv: csvOf, frameHeight } = manifestOf(tag);
      const slice = select(source);
      if (!slice) continue;
      const article = source.article.slug;
      const documents = plainDocuments(tag, source);
      const script = this.#standalone(tag, slice);
      const [sharedScript, packs] = this.#shared(tag, slice);
      this.#add('embed/placeholders.script.html', placeholderScript(host));
      const begun = Date.now();
      let [drawnFiles, keptFiles] = [0, 0];
      const keep: Kept = (...picture) => {
        const known = kept?.(...picture);
        if (known) keptFiles++;
        return known;
      };
      const drawn = await Promise.all(
        documents.map(({ lang }) => draw?.(tag, source, source.languages[lang]!.file, host.articleUrl, keep) ?? noPictures),
      );
      documents.forEach((document, i) => {
        const { lang } = document;
        const { file, library } = source.languages[lang]!;
        const { files, drawnFrom, faults, ...shown } = drawn[i]!;
        for (const each of faults) this.#warnings.push(`a picture of <${tag}> in ${lang} is not there: ${each}`);
        const csv = `embed/${tag}.${lang}.csv`;
        this.#add(csv, csvOf(slice, interfaceOf(tag, file)));
        const pictures = { csv, ...shown };
        drawnFiles += Object.keys(files).length;
        const messages = file.embed;
        const children = childrenOf({ tag, document, host, messages });
        const scripts = { script, guest: guest!, parent: parent! };
        const embed = { tag, article, document, host, messages, children, ...scripts, pictures, frameHeight };
        const parts = [
          ...['core', tag, ...new Set([this.#original.library, library].filter(each => each !== undefined))].map(coreFile),
          ...packs.filter(pack => pack.lang === lang),
        ];
        const shared = sharedSnippet({ ...embed, script: sharedScript }, parts);
        for (const [name, content] of Object.entries({ ...files, ...snippetsOf(embed), [`${tag}.${lang}.shared.html`]: shared }))
          this.#add(`embed/${name}`, content, { drawnFrom: drawnFrom[name] });
      });
      if (draw)
        note(
          `drew ${drawnFiles - keptFiles} pictures of <${tag}> in ${((Date.now() - begun) / 1000).toFixed(1)} s${keptFiles ? `; ${keptFiles} are as they were` : ''}`,
        );
    }
    for (const { file, content, integrity } of coreFiles()) {
      if (file === licencesFile) this.#add(file, content);
      this.#manifest.set(`../${coreFolder}/${file}`, { bytes: Buffer.byteLength(content), sha384: integrity });
    }
    this.#files.set('manifest.json', this.#writeManifest());
    return { files: this.#files, warnings: this.#warnings };
  }

  /** A widget by itself, and what it fetches later. */
  #standalone(tag: Tag, slice: Slice): HashedFile {
    for (const { file, content } of laterFiles(tag)) this.#add(file, content);
    // A second language is in the bundle; where there are more, each is a file: nobody reads four.
    const isInside = this.#others.length === 1;
    const loaders = this.#others.map(([lang, { file }]) => {
      const pack = interfaceOf(tag, file);
      if (isInside) return `${keyLiteral(lang)}:async()=>({${members(pack)},words:${parsed(slice.words[lang])}})`;
      const name = this.#pack(`${tag}.${lang}`, { ...literals(pack), words: parsed(slice.words[lang]) }).file;
      return `${keyLiteral(lang)}:a=>import("./${name}"+a)`;
    });
    const language = `{${members(interfaceOf(tag, this.#original.file))}}`;
    return this.#script(`${tag}.js`, `${bannerOf(tag, slice)}\n${litLicence}\n${widgetWith(tag, articleValue(slice, language, loaders))}`);
  }

  /** The same in the layout whose core all widgets share, and its packs. */
  #shared(tag: Tag, slice: Slice): [HashedFile, (HashedFile & { readonly lang: string })[]] {
    const from = (name: string): string => JSON.stringify(`../${coreFile(name).file}`);
    const words = wordsNameOf(tag);
    const packs = this.#others.map(([lang, { file, library }]) => ({
      lang,
      library,
      // What the core does not say is in the article's own file.
      ...this.#pack(`shared/${tag}.${lang}`, { ...(!library && literals(interfaceOf(tag, file))), words: parsed(slice.words[lang]) }),
    }));
    const loaders = packs.map(({ lang, library, file }) => {
      const fetched = `import(${JSON.stringify(file.replace('shared/', './'))}+a)`;
      if (!library) return `${keyLiteral(lang)}:a=>${fetched}`;
      const named = library === lang ? '' : `.then(p=>({...p,locale:{...p.locale,lang:${JSON.stringify(lang)}}}))`;
      return `${keyLiteral(lang)}:a=>b(${fetched},import(${from(library)}+a))${named}`;
    });
    // Short names, as nobody minifies this. `b` brings both files of a pack: where a pack imported the core's, no other
    // address would bring that after a failure.
    const both = `const b=async(...f)=>{const[{words:w},{locale:l,${words}:m}]=await Promise.all(f);return{words:w,locale:l,messages:m}};`;
    const { file, library } = this.#original;
    const locale = library === file.language ? 'l' : `{...l,lang:${JSON.stringify(file.language)}}`;
    const language = library ? `{locale:${locale},messages:m}` : `{${members(interfaceOf(tag, file))}}`;
    const code = [
      // What all widgets share is named here, so that a browser need not wait for one of them to ask for it.
      `import${from('core')};${library ? `import{${words} as m,locale as l}from${from(library)};` : ''}import{register as r,${classNameOf(tag)} as C}from${from(tag)};`,
      packs.some(pack => pack.library) ? both : '',
      `r(${JSON.stringify(tag)},C,${articleValue(slice, language, loaders)});\n`,
    ].join('');
    return [this.#script(`shared/${tag}.js`, `${bannerOf(tag, slice)} */\n${code}`), packs];
  }

  /** A module with these constants, under a name with its hash. */
  #pack(name: string, constants: Readonly<Record<string, string>>): HashedFile {
    const all = Object.entries(constants).map(([key, value]) => `${key}=${value}`);
    const content = `export const ${all.join()};\n`;
    return this.#add(packName(name, content), content);
  }

  /** A script under the name that is always the latest, and under one that is never used again for another content. */
  #script(file: string, code: string): HashedFile {
    const pinned = hashedName(file, code);
    this.#add(file, code, { pinned });
    return this.#add(pinned, code);
  }

  #add(file: string, content: string | Uint8Array, more?: Pick<Entry, 'pinned' | 'drawnFrom'>): HashedFile {
    this.#files.set(file, content);
    return { file, integrity: this.#note(file, content, more) };
  }

  #note(file: string, content: string | Uint8Array, more: Pick<Entry, 'pinned' | 'drawnFrom'> = {}): string {
    const sha384 = integrityOf(content);
    this.#manifest.set(file, { bytes: Buffer.byteLength(content), sha384, ...more });
    return sha384;
  }

  #writeManifest(): string {
    const files = [...this.#manifest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, entry]) => ({ file, ...entry }));
    const { url } = this.host;
    return `${JSON.stringify({ dateline: version, article: this.source.article.slug, ...(url && { url }), files }, null, 2)}\n`;
  }
}

/** Seven digits that change whenever anything in the slice changes. */
const revisionOf = (slice: Slice): string => hashOf(JSON.stringify(slice)).toString('hex').slice(0, 7);

const hashOf = (content: string): Buffer => createHash('sha256').update(content).digest();

/** A name that is another one as soon as anything in the content is another. */
const hashedName = (file: string, content: string): string => file.replace(/\.js$/, `-${hashOf(content).toString('hex').slice(0, 12)}.js`);

/** The same for a file that only our own files name. */
const packName = (name: string, content: string): string => `${name}-${hashOf(content).toString('base64url').slice(0, 8)}.js`;

/** Names with a hash in them: ours, and those of the files that a widget fetches later. A tag may end like one: `-timeline`. */
export const isHashed = (file: string): boolean =>
  /-(?:[\da-f]{12}|[\w-]{8})\.js$/.test(file) && !tags.includes(file.replace(/^.*\/|\.js$/g, ''));

const bannerOf = (tag: Tag, slice: Slice): string =>
  `/*! dateline ${version} | <${tag}> article "${slice.article}" revision ${revisionOf(slice)} | MIT License`;

/** What a bundle brings: facts and words in the article's own language, the interface in it, and how the others are fetched. */
function articleValue(slice: Slice, language: string, loaders: readonly string[]): string {
  const words = { [slice.language]: slice.words[slice.language] };
  const facts = parsed({ ...slice, words, digest: revisionOf(slice) });
  return `{slice:${facts},language:${language}${loaders.length ? `,packs:{${loaders.join()}}` : ''}}`;
}

const literals = (language: object): Record<string, string> =>
  Object.fromEntries(Object.entries(language).map(([key, value]) => [key, literal(value)]));

const members = (language: object): string => literal(language).slice(1, -1);

/**
 * Not a literal: a browser parses the string about twice as fast, at 20 bytes more (brotli) for 26 kB of slice, and
 * whoever weighs the file finds the slice again.
 */
const parsed = (value: unknown): string => `JSON.parse('${JSON.stringify(value).replace(/[\\']/g, '\\$&')}')`;
