/** What the console is warned of while something happens. */
export async function warningsOf(happens: () => unknown): Promise<string[]> {
  const warn = console.warn;
  const messages: string[] = [];
  console.warn = (...args: unknown[]) => void messages.push(args.join(' '));
  try {
    await happens();
  } finally {
    console.warn = warn;
  }
  return messages;
}
