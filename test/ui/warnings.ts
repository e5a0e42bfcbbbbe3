/** What the console is warned of while something happens, which hears it as it comes. */
export async function warningsOf(happens: (heard: readonly string[]) => unknown): Promise<string[]> {
  const warn = console.warn;
  const messages: string[] = [];
  console.warn = (...args: unknown[]) => void messages.push(args.join(' '));
  try {
    await happens(messages);
  } finally {
    console.warn = warn;
  }
  return messages;
}
