import type { Plugin } from 'rollup';

/**
 * A file that is fetched later is asked for once more where it does not come, by another address: some browsers keep
 * a module that failed, under its own, as long as the page lives.
 */
export const askAgain: Plugin = {
  name: 'ask-again',
  renderDynamicImport: () => ({ left: '(file=>import(file).catch(()=>import(file+"?"+Date.now())))(', right: ')' }),
};
