import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { isHashed } from '../../src/tools/build-article.js';
import { version } from '../../src/tools/library.js';
import { validArticle, validWords } from '../fixtures/article-builder.js';

const cli = resolve('dist/cli/cli.js');

/** A newsroom's own directory, far from the library's. */
let desk: string;

const dateline = (...args: string[]) => spawnSync(process.execPath, [cli, ...args], { cwd: desk, encoding: 'utf8' });

function write(name: string, content: unknown): void {
  mkdirSync(join(desk, 'story'), { recursive: true });
  writeFileSync(join(desk, 'story', name), typeof content === 'string' ? content : JSON.stringify(content, null, 2));
}

function writeStory(facts: unknown = validArticle()): void {
  write('article.json', facts);
  write('words.en.json', validWords());
}

/** Without turnover a build has no Chart.js to weigh, and takes a second rather than five. */
function writeStoryWithoutChart(): void {
  write('article.json', { ...validArticle(), turnover: null });
  write('words.en.json', { ...validWords(), turnover: null });
}

function builtWithPictures(...args: string[]): string {
  const { status, stdout, stderr } = dateline('build', 'story', ...args);
  assert.equal(status, 0, stderr);
  return stdout;
}
/** Pictures are four fifths of the work of a build. */
const built = (...args: string[]): string => builtWithPictures(...args, '--no-pictures');

/** What all articles share, in a folder beside theirs. */
const core = `dateline-${version}`;

const filesIn = (...path: string[]): string[] => readdirSync(join(desk, ...path)).sort();
/** The files that a page has the latest from, and those that they fetch. */
const bundlesIn = (...path: string[]): string[] => filesIn(...path).filter(name => name.endsWith('.js') && !/-[\da-f]{12}\.js$/.test(name));
const read = (...path: string[]): string => readFileSync(join(desk, ...path), 'utf8');

describe('dateline', () => {
  beforeEach(() => {
    desk = mkdtempSync(join(tmpdir(), 'newsroom-'));
  });
  afterEach(() => rmSync(desk, { recursive: true, force: true }));

  it('--help explains the commands', () => {
    const { status, stdout } = dateline('--help');
    assert.equal(status, 0);
    for (const part of ['dateline build', 'dateline check', 'dateline contrast', '--out', '--lang', '--theme', '--all'])
      assert.ok(stdout.includes(part), part);
  });

  it('--help of a command explains that one alone', () => {
    const { status, stdout } = dateline('contrast', '--help');
    assert.equal(status, 0);
    for (const part of ['dateline contrast', '--theme', '--all', 'Ends with 0']) assert.ok(stdout.includes(part), part);
    for (const part of ['dateline build', '--out', 'article.json']) assert.ok(!stdout.includes(part), part);
  });

  it('a command with an option that it lacks says what it has', () => {
    const { status, stderr } = dateline('check', 'story', '--theme', 'dark');
    assert.equal(status, 2);
    assert.match(stderr, /--theme[^]*Usage:\n {2}dateline check/);
    assert.ok(!stderr.includes('dateline build'));
  });

  it('--version says the version of the package', () => {
    const { status, stdout } = dateline('--version');
    assert.deepEqual([status, stdout.trim()], [0, version]);
  });

  for (const { what, args, says, code = 2 } of [
    { what: 'no command', args: [], says: 'Usage' },
    { what: 'an unknown command', args: ['make', 'story'], says: 'There is no command “make”; there are build, check, contrast.' },
    { what: 'no directory', args: ['build'], says: 'Usage' },
    { what: 'two directories', args: ['build', 'story', 'other'], says: 'takes one argument, and was given 2: story, other' },
    { what: 'an unknown option', args: ['build', 'story', '--fast'], says: '--fast' },
    { what: 'an option of another command', args: ['check', 'story', '--url', 'https://a.example'], says: '--url' },
    { what: 'an empty option', args: ['build', 'story', '--out', ''], says: '--out is empty' },
    {
      what: 'a language that is the name of something else',
      args: ['build', '.', '--lang', '__proto__'],
      says: 'no words in __proto__',
      code: 1,
    },
    { what: 'files among those of the article', args: ['build', '.', '--out', 'embeds'], says: 'one would be in the other' },
    { what: 'the article among its files', args: ['build', '.', '--out', '..'], says: 'one would be in the other' },
    { what: 'a style sheet that is not there', args: ['contrast', 'nowhere.css'], says: 'nowhere.css cannot be read', code: 1 },
    {
      what: 'a theme that there is not',
      args: ['contrast', 'theme.css', '--theme', 'sepia'],
      says: '--theme is light or dark, not “sepia”',
    },
    { what: 'a directory that is not there', args: ['build', 'nowhere'], says: 'nowhere is not a directory', code: 1 },
  ]) {
    it(`refuses ${what}`, () => {
      // The desk is itself the directory of an article.
      writeFileSync(join(desk, 'article.json'), JSON.stringify(validArticle()));
      writeFileSync(join(desk, 'words.en.json'), JSON.stringify(validWords()));
      const { status, stderr } = dateline(...args);
      assert.equal(status, code);
      assert.ok(stderr.includes(says), stderr);
      assert.deepEqual(filesIn(), ['article.json', 'words.en.json']);
      assert.doesNotMatch(stderr, /\n\s+at /, 'no stack');
    });
  }

  it('build writes a file per widget and the chunks of the chart, and weighs them', () => {
    writeStory();
    const stdout = built('--out', 'public/embeds');
    const [chart, deals, people, sound, ...rest] = bundlesIn('public/embeds');
    assert.match(chart!, /^chart-[\w-]{8}\.js$/);
    assert.match(sound!, /^sound-[\w-]{8}\.js$/);
    assert.deepEqual([deals, people, ...rest], ['deal-tracker.js', 'people-card.js', 'story-timeline.js', 'trade-turnover-chart.js']);
    assert.match(
      readFileSync(join(desk, 'public/embeds/people-card.js'), 'utf8'),
      /^\/\*! dateline .*"ruritania-graustark" revision [0-9a-f]{7}/,
    );
    assert.match(stdout, /^bytes +raw +gzip$/m);
    assert.match(stdout, /^people-card +[\d,]+ +[\d,]+$/m);
    assert.match(stdout, /^  chart-[\w-]{8}\.js, loaded later +[\d,]+ +[\d,]+$/m);
    assert.match(stdout, /all of them on one page, from shared\/ +[\d,]+/);
    assert.doesNotMatch(stdout, /goal|OVER/, 'our goals are no concern of a newsroom');
    assert.deepEqual(filesIn('public'), [core, 'embeds'], 'nothing is left beside it');
    for (const place of ['public/embeds', `public/${core}`]) assert.match(stdout, new RegExp(`^(?:serve|beside) +${place}\\b`, 'm'));
  });

  it('build gives the same files for the same article, and puts what all articles share beside them, once', () => {
    writeStoryWithoutChart();
    built('--out', 'public/one');
    const before = filesIn('public', core);
    built('--out', 'public/same');
    assert.deepEqual(bundlesIn('public/one'), ['deal-tracker.js', 'people-card.js', 'story-timeline.js']);
    for (const folder of ['', 'embed']) {
      const files = filesIn('public/one', folder).filter(name => name.includes('.'));
      assert.deepEqual(
        files,
        filesIn('public/same', folder).filter(name => name.includes('.')),
      );
      for (const file of files) assert.equal(read('public/one', folder, file), read('public/same', folder, file), file);
    }
    write('article.json', { ...validArticle(), slug: 'another', turnover: null });
    built('--out', 'public/two');
    assert.deepEqual(filesIn('public'), [core, 'one', 'same', 'two']);
    assert.deepEqual(filesIn('public', core), before, 'the second needs the very same');
    for (const article of ['one', 'two']) {
      const files = filesIn('public', article, 'shared').filter(name => !isHashed(name));
      assert.deepEqual(files, ['deal-tracker.js', 'people-card.js', 'story-timeline.js']);
      const imports = [...read('public', article, 'shared', 'people-card.js').matchAll(/"\.\.\/\.\.\/dateline-[^/]+\/([^"]+)"/g)];
      assert.deepEqual(
        imports.filter(([, file]) => !before.includes(file!)),
        [],
      );
      assert.equal(imports.length, 3);
    }
  });

  it('build draws no picture of words that its fonts cannot write, and says so', () => {
    writeStoryWithoutChart();
    const words = { ...validWords(), turnover: null };
    write('words.en.json', { ...words, people: { ...words.people, title: 'ვინ არის' } });
    const { status, stdout, stderr } = dateline('build', 'story', '--out', 'embeds');
    assert.equal(status, 0, stderr);
    assert.match(stderr, /a picture of <people-card> in en is not there: no font that pictures are drawn with has ვ ი ნ ა რ ს\n$/);
    assert.match(stdout, /drew 0 pictures of <people-card>/);
    const kinds = (tag: string): string[] => filesIn('embeds/embed').filter(name => name.startsWith(tag) && /png|img/.test(name));
    assert.deepEqual(kinds('people-card'), []);
    assert.deepEqual(
      kinds('deal-tracker'),
      ['card.dark.png', 'card.light.png', 'img.html'].map(kind => `deal-tracker.en.${kind}`),
    );
  });

  it('build draws again only what would be another picture, or is no longer what was drawn', () => {
    writeStoryWithoutChart();
    assert.match(builtWithPictures('--out', 'embeds'), /drew 2 pictures of <deal-tracker> in [\d.]+ s\n.*drew 2 pictures of <people-card>/);
    const pictures = (): Buffer[] =>
      filesIn('embeds/embed')
        .filter(name => name.endsWith('.png'))
        .map(name => readFileSync(join(desk, 'embeds/embed', name)));
    const before = pictures();
    const words = { ...validWords(), turnover: null };
    write('words.en.json', { ...words, people: { ...words.people, title: 'Dramatis personae' } });
    writeFileSync(join(desk, 'embeds/embed/deal-tracker.en.card.dark.png'), 'spoilt');
    const said = builtWithPictures('--out', 'embeds');
    assert.match(said, /drew 1 pictures of <deal-tracker> in [\d.]+ s; 1 are as they were/);
    assert.match(said, /drew 2 pictures of <people-card> in [\d.]+ s$/m);
    assert.deepEqual(
      pictures().map((picture, i) => picture.equals(before[i]!)),
      // Of each widget in light and dark, by its tag.
      [true, true, false, false, true, true],
    );
  });

  it('build makes no chart of an article without turnover, goes to bundles/<slug> unless it is told where, and says what it was not told; of a faulty one it says every fault and leaves the files of the last good one', () => {
    writeStoryWithoutChart();
    const said = built();
    const home = 'bundles/ruritania-graustark';
    assert.deepEqual(bundlesIn(home), ['deal-tracker.js', 'people-card.js', 'story-timeline.js']);
    assert.match(said, /--url https:.* not given: there is no oEmbed.*\n.*--article-url was not given/);

    const texts = (): string[] => filesIn(home, 'embed').map(file => read(home, 'embed', file));
    const before = [filesIn(home), texts(), bundlesIn(home).map(file => read(home, file))];
    const facts = validArticle();
    facts.deals[0]!.sector = 'nothing-of-the-kind';
    facts.people[0]!.paragraphs = [99];
    writeStory(facts);
    const { status, stderr } = dateline('build', 'story');
    assert.equal(status, 1);
    assert.match(stderr, /\$\.people\[0\]\.paragraphs/);
    assert.match(stderr, /nothing-of-the-kind/);
    assert.match(stderr, /story.article\.json/);
    assert.doesNotMatch(stderr, /\n\s+at /, 'no stack');
    assert.deepEqual([filesIn(home), texts(), bundlesIn(home).map(file => read(home, file))], before);
    assert.deepEqual(
      [filesIn(), filesIn('bundles')],
      [
        ['bundles', 'story'],
        [core, 'ruritania-graustark'],
      ],
    );
  });

  it('build of a faulty article makes no directory', () => {
    writeStory({ ...validArticle(), slug: 'Not A Slug' });
    assert.equal(dateline('build', 'story', '--out', 'embeds').status, 1);
    assert.deepEqual(filesIn(), ['story']);
  });

  for (const name of ['Words.ru.json', 'words_ru.json', 'words-ru.json', 'words.ru.JSON', 'WORDS.RU.JSON']) {
    it(`says that ${name} would not be read`, () => {
      writeStory();
      write(name, validWords());
      for (const command of ['check', 'build']) {
        const { status, stderr } = dateline(command, 'story');
        assert.equal(status, 1);
        assert.ok(stderr.includes(`story has ${name}, which would not be read. Words are named words.<language>.json`), stderr);
      }
      assert.deepEqual(filesIn(), ['story']);
    });
  }

  it('does not wait for an article that is a pipe', () => {
    writeStory();
    rmSync(join(desk, 'story/words.en.json'));
    assert.equal(spawnSync('mkfifo', [join(desk, 'story/words.en.json')]).status, 0);
    const { status, stderr } = dateline('check', 'story');
    assert.equal(status, 1);
    assert.match(stderr, /words\.en\.json cannot be read/);
  });

  it('says the line where a file is not JSON', () => {
    writeStory();
    write('words.en.json', '{\n  "language": "en",\n  "turnover": null,,\n}');
    const { status, stderr } = dateline('check', 'story');
    assert.equal(status, 1);
    assert.match(stderr, /words\.en\.json:3:\d+ is not JSON/);
  });

  it('--lang carries the languages that it names and the article’s own, and says how many of their texts nobody has checked', () => {
    writeStoryWithoutChart();
    write('words.ru.json', { language: 'ru', people: { title: 'Кто есть кто' }, unchecked: ['people.*'] });
    write('words.fa.json', { language: 'fa', people: { title: 'کی کیست' } });
    // As a system names it that has countries and charsets.
    const stdout = built('--out', 'embeds', '--lang', 'ru_RU.UTF-8');
    assert.match(stdout, /^ {2}ru: 1 text, 1 unchecked$/m);
    const bundle = readFileSync(join(desk, 'embeds/people-card.js'), 'utf8');
    assert.deepEqual(
      ['Who is who', 'Кто есть кто', 'کی کیست'].map(title => bundle.includes(title)),
      [true, true, false],
    );
  });

  it('--lang refuses a language that the article does not have', () => {
    writeStory();
    const { status, stderr } = dateline('build', 'story', '--lang', 'de,en');
    assert.equal(status, 1);
    assert.match(stderr, /no words in de; it has en\. Add words\.de\.json/);
  });

  it('build keeps every file under its pinned name, writes the latest anew, and never another under a pinned one', () => {
    writeStoryWithoutChart();
    built('--out', 'embeds');
    const [first] = filesIn('embeds').filter(name => /^people-card-[\da-f]{12}\.js$/.test(name));
    const text = read('embeds', first!);
    assert.equal(read('embeds/people-card.js'), text);
    const words = { ...validWords(), turnover: null };
    words.people.title = 'Dramatis personae';
    write('words.en.json', words);
    built('--out', 'embeds');
    assert.equal(read('embeds', first!), text);
    assert.notEqual(read('embeds/people-card.js'), text);
    const { files } = JSON.parse(read('embeds/manifest.json')) as { files: { file: string; pinned?: string }[] };
    const pinned = files.find(({ file }) => file === 'people-card.js')?.pinned;
    assert.equal(read('embeds', pinned!), read('embeds/people-card.js'));
    assert.ok(read('embeds/embed/people-card.en.tag.html').includes(pinned!));

    // A pinned name that is taken by another content stops the build, which leaves everything as it was.
    writeFileSync(join(desk, 'embeds', pinned!), 'somebody’s own');
    const before = filesIn('embeds');
    const { status, stderr } = dateline('build', 'story', '--out', 'embeds');
    assert.equal(status, 1);
    assert.match(stderr, new RegExp(`${pinned} has another content`));
    assert.doesNotMatch(stderr, /\n\s+at /, 'no stack');
    assert.deepEqual([filesIn('embeds'), read('embeds', pinned!)], [before, 'somebody’s own']);
    assert.deepEqual(filesIn(), [core, 'embeds', 'story']);
  });

  it('build puts the addresses that it is given into the snippets', () => {
    writeStoryWithoutChart();
    assert.match(built('--out', 'same', '--url', '/embeds/story'), /there is no oEmbed.* at \/embeds\/story, for pages of the same site/);
    assert.match(read('same/embed/people-card.en.tag.html'), /src="\/embeds\/story\/people-card-[\da-f]{12}\.js"/);
    const said = built(
      '--out',
      'full',
      '--url',
      'https://cdn.example/story',
      '--article-url',
      'https://news.example/?a&b',
      '--paragraph-href',
      '#p{n}',
    );
    assert.doesNotMatch(said, /not given/);
    assert.ok(filesIn('full/embed').includes('people-card.en.oembed.json'));
    const tag = read('full/embed/people-card.en.tag.html');
    assert.ok(tag.includes('article-url="https://news.example/?a&amp;b" paragraph-href="#p{n}"'));
    assert.ok(tag.includes('<a href="https://news.example/?a&amp;b#p1">'));
  });

  for (const { what, args, says } of [
    {
      what: 'a folder’s address that leads nowhere',
      args: ['--url', 'cdn.example'],
      says: /address of the widgets is "cdn\.example"; it is not the address of a page; write https/,
    },
    { what: 'script as a folder’s address', args: ['--url', 'javascript:alert(1)'], says: /address of the widgets/ },
    { what: 'another host written as a path', args: ['--url', '//evil.example'], says: /address of the widgets/ },
    { what: 'script as the article’s address', args: ['--article-url', 'javascript:alert(1)'], says: /address of the article/ },
    { what: 'a path as the article’s address', args: ['--article-url', '/story'], says: /address of the article/ },
    { what: 'script as a paragraph’s address', args: ['--paragraph-href', 'javascript:{n}'], says: /address of a paragraph/ },
  ]) {
    it(`build refuses ${what}, and makes no file`, () => {
      writeStoryWithoutChart();
      const { status, stderr } = dateline('build', 'story', ...args);
      assert.equal(status, 2);
      assert.match(stderr, says);
      assert.doesNotMatch(stderr, /\n\s+at /, 'no stack');
      assert.deepEqual(filesIn(), ['story']);
    });
  }

  it('check says that an article is without fault, and writes nothing', () => {
    writeStory();
    const { status, stdout } = dateline('check', 'story');
    assert.equal(status, 0);
    assert.match(stdout, /^ruritania-graustark: no faults\. Languages: en\.$/m);
    assert.match(stdout, /^ {2}en: \d+ texts, \d+ unchecked, none missing$/m);
    assert.deepEqual(filesIn(), ['story']);
  });

  it('check says which texts a language lacks', () => {
    writeStory();
    write('words.ru.json', { ...validWords(), language: 'ru', person: {} });
    const { status, stdout } = dateline('check', 'story');
    assert.equal(status, 0);
    assert.match(stdout, /ru lacks \d+ texts, which readers get in en:\n(.*\n)*\s+person\.rudolf\.name/);
  });

  it('check says how many texts nobody has checked, and which', () => {
    writeStoryWithoutChart();
    const words = { ...validWords(), turnover: null, language: 'ru', unchecked: ['person.*', 'deals.title'] };
    write('words.ru.json', words);
    const unchecked = Object.keys(words.person).map(id => `person.${id}.name`);
    const { stdout } = dateline('check', 'story');
    const count = Number(/^ {2}ru: \d+ texts, (\d+) unchecked/m.exec(stdout)?.[1]);
    const listed = stdout.split('\n').filter(line => /^ {4}(person\.|deals\.title$)/.test(line));
    assert.ok(count > unchecked.length);
    for (const path of [...unchecked, 'deals.title']) assert.ok(stdout.includes(`    ${path}\n`), path);
    assert.ok(listed.length >= count);
  });

  it('shows signs of a file or an argument that could steer the terminal as their numbers', () => {
    const steering = '\u001b[2J\u009b1m\u0007\r\u202e\u2066';
    writeStory();
    write('words.en.json', { ...validWords(), people: { title: steering }, [steering]: 1 });
    write(`words.${steering}.json`, { language: steering, unchecked: [steering] });
    for (const { stdout, stderr } of [
      dateline('check', 'story'),
      dateline('check', steering),
      dateline('build', 'story', '--lang', steering),
      dateline('build', 'story', `--${steering}`),
      dateline('contrast', steering),
    ]) {
      assert.doesNotMatch(stdout + stderr, /(?!\n)[\p{Cc}\p{Cf}]/u);
      assert.match(stderr, /\\u001b\[2J\\u009b1m\\u0007/);
    }
  });

  it('check says every fault', () => {
    const facts = validArticle();
    facts.figures[0]!.paragraphs = [99];
    facts.deals[1]!.dispute = 'contested';
    facts.deals[1]!.date = { value: '2023-02-30', precision: 'day', basis: 'stated' };
    writeStory(facts);
    const { status, stderr } = dateline('check', 'story');
    assert.equal(status, 1);
    assert.match(stderr, /2023-02-30/);
    assert.match(stderr, /99/);
  });

  const contrast = (css: string, ...args: string[]) => {
    writeFileSync(join(desk, 'theme.css'), css);
    return dateline('contrast', 'theme.css', ...args);
  };

  it('contrast passes colours that can be read, and writes nothing', () => {
    const { status, stdout, stderr } = contrast(':root { --dateline-accent: light-dark(#5b2a86, #c3a6ff) }');
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^theme\.css: all \d+ pairs of colours pass in both themes\.$/m);
    assert.deepEqual(filesIn(), ['theme.css']);
  });

  it('contrast says what is too weak, where it is set, how weak it is and how to mend it', () => {
    const { status, stdout, stderr } = contrast(':root {\n  --dateline-muted: #999;\n}');
    assert.deepEqual([status, stdout], [1, '']);
    assert.ok(
      stderr.includes(`  --dateline-muted on --dateline-surface (light)
    dates, notes and the source
    set in    theme.css:2
    found     2.84:1, #999999 on #ffffff
    needed    4.5:1
    to mend   --dateline-muted: light-dark(#707070, #999999); (the nearest of its hue that passes wherever it is used)
`),
      stderr,
    );
    assert.doesNotMatch(stderr, /\n\s+at |\(dark\)/);
  });

  it('contrast looks at the theme that it is told, and lists all pairs when it is asked', () => {
    const { status, stdout } = contrast(':root { --dateline-surface: #fffaf3 }', '--theme', 'light', '--all');
    assert.equal(status, 0);
    assert.match(stdout, /--dateline-ink on --dateline-surface +light +15\.63:1 +≥ 4\.5:1\n/);
    assert.match(stdout, /pass in the light theme/);
  });

  for (const [what, css, says] of [
    ['CSS that is none', ':root {\n --dateline-ink: #111;', /theme\.css:1:1 is not CSS: Unclosed block/],
    ['a style sheet without our colours', 'a { color: red }', /theme\.css sets no --dateline-… colour.*--dateline-surface/],
  ] as const) {
    it(`contrast refuses ${what}`, () => {
      const { status, stderr } = contrast(css);
      assert.equal(status, 1);
      assert.match(stderr, says);
      assert.doesNotMatch(stderr, /\n\s+at /, 'no stack');
    });
  }
});
