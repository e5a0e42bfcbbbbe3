import type { Engine } from './browsers.mjs';

export const wantedEngines: () => readonly Engine[];
export const requiredEngines: () => readonly Engine[];
