import { findArticle, loadArticle } from './load-article.js';
import { wordsReport } from './words-report.js';

for (const dir of process.argv.slice(2)) console.log(`\nWords of ${dir}\n${wordsReport(loadArticle(findArticle(dir)))}`);
