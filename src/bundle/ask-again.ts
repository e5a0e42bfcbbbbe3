import type { Plugin } from 'rollup';

/**
 * A file that is fetched later may be asked for by another address, as browsers keep a module by its own. In what is
 * bundled each `import(…)` stands in a function whose first parameter is `_again`: what stands behind the address.
 */
export const askAgain: Plugin = {
  name: 'ask-again',
  renderDynamicImport: () => ({ left: 'import(', right: '+_again)' }),
};
