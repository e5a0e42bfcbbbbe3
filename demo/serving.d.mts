interface Context {
  status: number;
  body: unknown;
  readonly req: { readonly socket: { readonly remoteAddress?: string | undefined } };
}
export function onlyHere(context: Context, next: () => unknown): unknown;
