import type { Sheet } from './sheet.js';

export interface Drawing {
  readonly sheet: Sheet;
  readonly height: number;
  readonly title: string;
  /** All that it shows, for whoever cannot see it. */
  readonly alt: string;
}
