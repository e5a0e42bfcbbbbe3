/**
 * JSON as an expression in a script, as short as a minifier would write it. `names` are constants that stand for texts.
 */
export function literal(value: unknown, names: ReadonlyMap<string, string> = new Map()): string {
  if (typeof value === 'string') return names.get(value) ?? textLiteral(value);
  if (Array.isArray(value)) return `[${value.map(each => literal(each, names)).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, inner]) => `${keyLiteral(key)}:${literal(inner, names)}`)
    .join()}}`;
}

/** Where a key needs no quotes it has none. `__proto__` would be no key of its own. */
export const keyLiteral = (key: string): string =>
  /^(?:[a-z_$][\w$]*|0|[1-9]\d{0,14})$/i.test(key) && key !== '__proto__'
    ? key
    : key === '__proto__'
      ? '["__proto__"]'
      : JSON.stringify(key);

/** In the quotes that need fewer signs before them. */
const textLiteral = (text: string): string => {
  const json = JSON.stringify(text);
  if (!text.includes('"')) return json;
  return text.includes("'") ? json : `'${json.slice(1, -1).replaceAll('\\"', '"')}'`;
};
