// The finished code of the library, into which `dateline build` puts any article.
import { codeConfigs } from './dist/tools/code-configs.js';

export default codeConfigs();
