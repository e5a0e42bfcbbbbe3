/** The library has types and does not export them. */
declare module '@bramus/specificity/core' {
  import type { Selector } from 'css-tree';
  export function calculateForAST(selector: Selector): { toArray(): readonly [ids: number, classes: number, names: number] };
}
