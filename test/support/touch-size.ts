/** What a finger can hit of a control, in pixels: its box, or what lies over the box to be larger than it. */
export function touchSize(control: Element): { width: number; height: number } {
  const { width, height } = control.getBoundingClientRect();
  const over = control.ownerDocument.defaultView!.getComputedStyle(control, '::after');
  const larger = (size: number, more: string): number => (over.position === 'absolute' ? Math.max(size, parseFloat(more) || 0) : size);
  return { width: larger(width, over.width), height: larger(height, over.height) };
}
