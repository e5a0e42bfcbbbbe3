// The linter's rules. Who may import whom is the table below; test/tools/import-rules.node.ts tries each row.

import { readdirSync } from 'node:fs';

/** The file of each element: a widget's folder has its name. */
const elements = readdirSync(new URL('./src/widgets/', import.meta.url), { withFileTypes: true })
  .filter(each => each.isDirectory())
  .map(({ name }) => `src/widgets/*/${name}.ts`);

/** Every widget by itself: names no other, whichever there are. */
const otherWidgets = '../[a-z]*/**';
/** What nothing that runs in a page may have, not even as a type. */
const tools = [
  'zod',
  '../../{cli,tools,bundle,snippets}/**',
  '../../pictures/**',
  '../../contrast/**',
  '../../embed/**',
  '../../standalone/**',
];

/**
 * Rooms and kinds of files, each with what it may import (`may`; with `!` before what it may not of that), what it may
 * have of all others as types (`types: true`), and what not even so (`never`). The last row that fits a file holds.
 */
const rooms = [
  {
    files: ['src/index.ts'],
    may: ['./widgets/*/*.js', '!./widgets/*/*.define.js', '!./widgets/*/*.{canvas,sound}.js'],
    never: ['./standalone/**', './{cli,tools,bundle,snippets}/**', './embed/**'],
    why: 'The index names classes and types, and registers nothing',
  },
  { files: ['src/select.ts'], may: ['./widgets/*/*.slice.js'], why: 'It names what cuts slices' },
  { files: ['src/define-all.ts'], may: ['./widgets/*/*.define.js'], why: 'define-all only registers' },
  { files: ['src/article/**'], may: ['zod', './*.js'], why: 'The article room imports the schema library and itself' },
  {
    files: ['src/locale/**'],
    may: ['./*.js', './*.json'],
    never: ['zod', 'chart.js', '../{ui,text,widgets,standalone,cli,tools,bundle,snippets,pictures,contrast,embed}/**'],
    why: 'The locale room imports itself',
  },
  {
    files: ['src/text/**'],
    may: ['./*.js', '../locale/*.js'],
    never: ['lit', 'lit/**', 'zod', 'chart.js', '../{ui,widgets,standalone,cli,tools,bundle,snippets,pictures,contrast,embed}/**'],
    why: 'Views and tools call this room, so it knows no Lit and no DOM',
  },
  {
    files: ['src/ui/**'],
    may: ['lit', 'lit/**', './*.js', '../locale/*.js', '../text/*.js', '!../text/plain*.js', '../article/slice.js'],
    never: ['zod', 'chart.js', '../{widgets,standalone,cli,tools,bundle,snippets,pictures,contrast,embed}/**'],
    why: 'The ui room imports Lit, text, locale and the version of the slices',
  },
  { files: ['src/ui/*.styles.ts'], may: ['lit', './*.styles.js'], why: 'Styles import Lit’s css and other styles' },
  { files: ['src/widgets/catalogue.ts'], may: [], why: 'The catalogue is a list of names' },
  { files: ['src/widgets/widget-manifest.ts'], may: [], types: true, why: 'The contract of a widget is types' },
  {
    files: ['src/widgets/*/*.ts'],
    may: [
      './*.{view,filters,messages}.js',
      '../../locale/{bare,compare,format,locale,paragraphs,pick-words}.js',
      '../../text/{attribution,corrections,csv,plain}.js',
    ],
    never: ['lit', 'lit/**', 'chart.js', '../../ui/**', otherWidgets, ...tools],
    why: 'A view is pure: own views and messages, locale, and text',
  },
  {
    files: ['src/widgets/*/*.slice.ts'],
    may: ['../../article/*.js', '!../../article/{article-schema,words-schema,parse-article,json-schema,locale-schema}.js'],
    never: ['lit', 'lit/**', 'chart.js', './*.js', otherWidgets, '../../{locale,text,ui}/**', ...tools],
    why: 'A slice is cut by what the article room has, without its schema',
  },
  { files: ['src/widgets/*/*.messages.ts'], may: ['../../locale/*.js'], why: 'Messages come from the languages' },
  {
    files: ['src/widgets/*/*.config.ts'],
    may: ['./*.view.js'],
    types: true,
    never: ['lit', 'lit/**', otherWidgets, '../../{article,text,ui}/**', ...tools],
    why: 'The configuration knows the view, and Chart.js as types',
  },
  {
    files: ['src/widgets/*/*.canvas.ts'],
    may: ['chart.js', './*.config.js'],
    never: [otherWidgets, '../../{article,locale,text,ui}/**', ...tools],
    why: 'The canvas is the one place that holds Chart.js',
  },
  {
    files: ['src/widgets/*/*.score.ts'],
    may: [],
    types: true,
    never: ['lit', 'lit/**', 'chart.js', otherWidgets, '../../{article,locale,text,ui}/**', ...tools],
    why: 'A score knows the view as a type',
  },
  {
    files: ['src/widgets/*/*.sound.ts'],
    may: ['./*.score.js'],
    never: ['lit', 'lit/**', 'chart.js', otherWidgets, '../../{article,locale,text,ui}/**', ...tools],
    why: 'The sound plays a score',
  },
  { files: ['src/widgets/*/*.styles.ts'], may: ['lit', '../../ui/*.styles.js'], why: 'Styles import Lit’s css and other styles' },
  {
    files: ['src/widgets/*/*.events.ts'],
    may: [],
    types: true,
    never: ['lit', 'lit/**', 'chart.js', otherWidgets, '../../{article,locale,text,ui}/**', ...tools],
    why: 'Events know their own types',
  },
  {
    files: ['src/widgets/*/*.picture.ts'],
    may: ['./*.{picture,view,filters}.js', '../../{contrast,locale,pictures,text}/*.js'],
    never: ['lit', 'lit/**', 'chart.js', '../../ui/**', otherWidgets, 'zod', '../../{cli,tools,bundle,snippets,embed,standalone}/**'],
    why: 'A picture draws what the view says',
  },
  {
    files: ['src/widgets/*/*.manifest.ts'],
    may: ['./*.{filters,messages,picture,slice,view}.js', '../../text/*.js'],
    never: ['lit', 'lit/**', 'chart.js', '../../ui/**', otherWidgets, ...tools],
    why: 'A manifest joins what is pure in its folder',
  },
  {
    files: ['src/widgets/*/*.template.ts'],
    may: ['lit', 'lit/**', './*.{template,view,filters}.js', '../../{ui,locale}/*.js'],
    never: ['chart.js', otherWidgets, ...tools],
    types: true,
    why: 'A template sets what the view says, with Lit and what all widgets wear',
  },
  {
    files: ['src/widgets/*/*-controller.ts'],
    may: ['lit', 'lit/**', '../../{ui,locale}/*.js'],
    never: [otherWidgets, ...tools],
    types: true,
    why: 'A controller knows Lit and the page; of its widget only types',
  },
  { files: ['src/widgets/*/*.define.ts'], may: ['./*.js', '!./*.*.js'], why: 'A define module registers its own class' },
  {
    files: elements,
    may: ['lit', 'lit/**', './*.js', '!./*.{slice,define}.js', '../../{ui,text,locale}/*.js'],
    never: ['chart.js', otherWidgets, ...tools],
    why: 'An element imports Lit, ui, text, locale and its own folder',
  },
  {
    files: ['src/standalone/**'],
    may: ['../article/slice.js', '../locale/bare.js'],
    never: [
      'zod',
      'chart.js',
      '../widgets/**',
      '../locale/!(bare|language).js',
      '../{cli,tools,bundle,snippets,pictures,contrast,embed}/**',
    ],
    why: 'The registry knows widgets and articles only as types',
  },
  { files: ['src/embed/**'], may: [], why: 'What runs in a frame imports nothing' },
  {
    files: ['src/contrast/**'],
    may: ['@bramus/specificity/core', 'culori', 'css-tree', 'postcss', './*.js', '../ui/tokens.styles.js', '../widgets/catalogue.js'],
    why: 'The contrast room imports colour and CSS libraries, and the tokens',
  },
  {
    files: ['src/pictures/**'],
    may: ['node:*', 'culori', 'harfbuzzjs', 'bidi-js', 'piscina', '@resvg/resvg-wasm', './*.js', '../{contrast,locale,text}/*.js'],
    why: 'The pictures room imports picture libraries, colours, text and locale',
  },
  {
    files: ['src/bundle/**'],
    may: [
      'node:*',
      'acorn',
      'rollup',
      'rollup/**',
      'terser',
      '@rollup/**',
      './*.js',
      '../{article,locale,tools}/*.js',
      '../pictures/font-files.js',
    ],
    types: true,
    why: 'The bundle room has the bundler, makes the code of the library and the packages once, and weighs it',
  },
  {
    files: ['src/snippets/**'],
    may: ['node:crypto', './*.js', '../text/*.js'],
    types: true,
    why: 'A snippet is made of what it is given, and of words as HTML and as text',
  },
  {
    files: ['src/tools/**'],
    may: ['node:*', '@humanwhocodes/momoa', './*.js', '../{article,contrast,locale,pictures,snippets,text}/*.js'],
    types: true,
    why: 'Tools import Node and the rooms without Lit and without the bundler; of a widget they know its manifest',
  },
  {
    files: ['src/cli/**'],
    may: ['node:*', 'culori', 'postcss', './*.js', '../{article,contrast,snippets,tools}/*.js'],
    types: true,
    why: 'The command line calls tools and the contrast room, and says what they found',
  },
];

/** Rows with `never`, or with `types`, may have all else as types. */
const importRule = ({ may, types, never = [], why }) => {
  const group = ['*', ...may.map(each => (each.startsWith('!') ? each.slice(1) : `!${each}`))];
  const all = { group, allowTypeImports: types ?? never.length > 0, message: `${why}; some others as types.` };
  return ['error', { patterns: [all, ...(never.length ? [{ group: never, message: `${why}; of this not even types.` }] : [])] }];
};

const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'localStorage', 'sessionStorage', 'indexedDB', 'caches', 'eval'];
const pageNames = 'document window globalThis self navigator location history customElements matchMedia HTMLElement Element Node console';
const page = pageNames.split(' ');
const notInTools = { excludeFiles: ['src/{tools,pictures,cli}/**'] };

export default {
  plugins: ['typescript', 'unicorn', 'oxc', 'import'],
  categories: { correctness: 'error' },
  ignorePatterns: ['dist', 'bundles', '.cache', 'coverage'],
  rules: {
    'import/no-cycle': 'error',
    'import/no-self-import': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'no-var': 'error',
    'prefer-const': 'error',
  },
  overrides: [
    // Names that say nothing of what is in them; CONTRIBUTING has the words that do.
    { files: ['src/**'], rules: { 'id-denylist': ['error', 'own', 'said', 'shelf', 'speak'] } },
    {
      files: ['src/**'],
      ...notInTools,
      rules: {
        'no-restricted-globals': ['error', ...network],
        'no-restricted-properties': [
          'error',
          { object: 'Date', property: 'now', message: 'Time comes in as an argument.' },
          { object: 'Math', property: 'random' },
        ],
      },
    },
    {
      files: ['src/{article,locale,text}/**', 'src/widgets/*/*.ts'],
      rules: { 'no-restricted-globals': ['error', ...network, ...page] },
    },
    {
      files: [
        'src/locale/locale-controller.ts',
        'src/widgets/*/*.{canvas,sound,define,events,template}.ts',
        'src/widgets/*/*-controller.ts',
        ...elements,
      ],
      rules: { 'no-restricted-globals': ['error', ...network] },
    },
    ...rooms.map(room => ({ files: room.files, rules: { 'no-restricted-imports': importRule(room) } })),
    { files: ['test/**'], rules: { 'no-unused-expressions': 'off' } },
  ],
};
