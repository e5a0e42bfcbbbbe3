/** What can be touched of a control, in pixels: its box, or what it lays over it to be large enough for a finger. */
export function targetOf(control: Element): { readonly width: number; readonly height: number } {
  const { width, height } = control.getBoundingClientRect();
  const over = getComputedStyle(control, '::after');
  if (over.position !== 'absolute' || over.pointerEvents === 'none') return { width, height };
  return { width: Math.max(width, parseFloat(over.width)), height: Math.max(height, parseFloat(over.height)) };
}
