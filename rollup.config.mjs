// The bundles of our own article, built by the very function that `dateline build` calls for any other.
import { standaloneConfigs } from './dist/tools/standalone-configs.js';

export default standaloneConfigs('src/articles/iran-tatarstan', { out: 'bundles/iran-tatarstan' });
