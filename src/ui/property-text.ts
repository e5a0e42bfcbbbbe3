/** What a page sets as a property, as the text that an attribute would hold. */

/** A text, a number or an address; null and undefined as they are. */
const plainTextOf = (value: unknown): string | null | undefined =>
  typeof value === 'string' || value == null ? value : typeof value === 'number' || value instanceof URL ? String(value) : undefined;

/** The same, or a list of them. A list may hold itself, and a proxy may throw whatever it is asked. */
export function textOf(value: unknown): string | null | undefined {
  try {
    return Array.isArray(value) ? value.map(plainTextOf).filter(Boolean).join() : plainTextOf(value);
  } catch {
    return undefined;
  }
}
