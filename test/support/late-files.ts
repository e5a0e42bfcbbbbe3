/** What the network does to a file. */
export type Answer =
  { readonly answer: 'cut' | 'none' } | { readonly answer: 'text'; readonly status: number; readonly type: string; readonly text: string };

export const cut: Answer = { answer: 'cut' };
export const silence: Answer = { answer: 'none' };
export const script = (text: string): Answer => ({ answer: 'text', status: 200, type: 'text/javascript', text });
export const notFound: Answer = { answer: 'text', status: 404, type: 'text/html', text: '<!doctype html><title>Not found</title>' };
export const errorPage: Answer = { answer: 'text', status: 200, type: 'text/html', text: '<!doctype html><title>Come back later</title>' };

let count = 0;

/** The built files in a folder of one test, whose network does what the test says. */
export class LateFiles {
  readonly home = `${location.origin}/late/${Date.now()}.${count++}`;

  /** From now on: files whose address has the text get this answer, all others come. */
  async plan(plans: Readonly<Record<string, Answer>> = {}): Promise<void> {
    await fetch(this.home, {
      method: 'PUT',
      body: JSON.stringify(Object.entries(plans).map(([file, answer]) => ({ file, ...answer }))),
    });
  }

  /** Which files were asked for whose address has the text, each with its query. */
  async asked(file = ''): Promise<string[]> {
    const all = (await (await fetch(this.home, { cache: 'no-store' })).json()) as string[];
    return all.filter(each => each.includes(file));
  }

  /** Ends what was kept waiting. */
  async end(): Promise<void> {
    await fetch(this.home, { method: 'DELETE' });
  }
}
