// How many articles of the size of ours one process builds, without pictures, and whether its memory stays as it is:
// `npm run benchmark`, or with another number of articles behind it. By the time of the processor, as machines are busy.
import { buildArticle } from '../../dist/tools/build-article.js';
import { findArticle, loadArticle } from '../../dist/tools/load-article.js';

const many = Number(process.argv[2] ?? 200);
const files = findArticle('src/articles/iran-tatarstan');

async function build(n) {
  const source = loadArticle(files);
  await buildArticle({ ...source, article: { ...source.article, slug: `article-${n}` } });
}

const megabytes = () => Math.round(process.memoryUsage().rss / 1e6);
const seconds = since => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

let since = process.cpuUsage();
await build(0);
console.log(`the first article: ${seconds(since).toFixed(2)} s of processor, ${megabytes()} MB`);
const step = Math.max(1, Math.round(many / 5));
since = process.cpuUsage();
for (let n = 1; n <= many; n++) {
  await build(n);
  if (n % step === 0) console.log(`${n} more: ${(n / seconds(since)).toFixed(1)} articles a second of processor, ${megabytes()} MB`);
}
