// The finished code of the library, into which `dateline build` puts any article.
import { codeConfigs } from './dist/bundle/code-configs.js';

export default codeConfigs();
