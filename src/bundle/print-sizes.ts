import { goalTable } from './goals.js';

for (const dir of process.argv.slice(2)) console.log(`\n${dir}\n${goalTable(dir)}`);
