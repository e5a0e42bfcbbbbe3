/** A page may give every object a property: no fact may be one that the article does not have. */

/** What an object has under a key that it may lack: never what a page has given to all objects. */
export const ownIn = <T extends object, K extends keyof T>(object: T, key: K): T[K] | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;

/** The same facts, in objects that inherit nothing. */
export function bare<T>(value: T): T {
  if (Array.isArray(value)) return value.map(bare) as T;
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.create(null) as Record<string, unknown>;
  for (const key of Object.keys(value)) copy[key] = bare((value as Record<string, unknown>)[key]);
  return copy as T;
}
