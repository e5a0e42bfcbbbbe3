import { css } from 'lit';

/**
 * The ten colours that a newsroom may set, each `--dateline-<name>`. `light-dark()` follows the colour scheme
 * that the element inherits: the host page's where it declares one, the reader's where the page leaves it open.
 */
export const tokenStyles = css`
  :host {
    display: block;
    --_surface: var(--dateline-surface, light-dark(#fff, #14181d));
    --_surface-2: var(--dateline-surface-2, light-dark(#f3f5f7, #1f262d));
    --_ink: var(--dateline-ink, light-dark(#1b2127, #eef1f4));
    --_muted: var(--dateline-muted, light-dark(#55606b, #a9b3bd));
    --_rule: var(--dateline-rule, light-dark(#757f89, #7b8792));
    --_hairline: var(--dateline-hairline, light-dark(#d5dae0, #39434d));
    --_accent: var(--dateline-accent, light-dark(#0b5c8a, #5ab0e0));
    --_derived: var(--dateline-derived, light-dark(#cfe3ef, #1f3d50));
    --_disputed: var(--dateline-disputed, light-dark(#a63d00, #ff9d66));
    --_focus: var(--dateline-focus, light-dark(#0b5c8a, #ffd166));
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  /*
   * Browsers before light-dark() would have no colours at all, and what is calculated would be as black as what is
   * reported. They cannot follow a scheme, so they are light unless the tag says otherwise.
   */
  @supports not (color: light-dark(red, red)) {
    :host {
      --_surface: var(--dateline-surface, #fff);
      --_surface-2: var(--dateline-surface-2, #f3f5f7);
      --_ink: var(--dateline-ink, #1b2127);
      --_muted: var(--dateline-muted, #55606b);
      --_rule: var(--dateline-rule, #757f89);
      --_hairline: var(--dateline-hairline, #d5dae0);
      --_accent: var(--dateline-accent, #0b5c8a);
      --_derived: var(--dateline-derived, #cfe3ef);
      --_disputed: var(--dateline-disputed, #a63d00);
      --_focus: var(--dateline-focus, #0b5c8a);
      color-scheme: light;
    }
    :host(:where([theme='dark'])) {
      --_surface: var(--dateline-surface, #14181d);
      --_surface-2: var(--dateline-surface-2, #1f262d);
      --_ink: var(--dateline-ink, #eef1f4);
      --_muted: var(--dateline-muted, #a9b3bd);
      --_rule: var(--dateline-rule, #7b8792);
      --_hairline: var(--dateline-hairline, #39434d);
      --_accent: var(--dateline-accent, #5ab0e0);
      --_derived: var(--dateline-derived, #1f3d50);
      --_disputed: var(--dateline-disputed, #ff9d66);
      --_focus: var(--dateline-focus, #ffd166);
      color-scheme: dark;
    }
  }
  :host([hidden]) {
    display: none;
  }
  /*
   * A reader's wish for more contrast is stronger than a tint: what is grey becomes the ink, and a colour takes so
   * much of the ink that 4.5:1 becomes 7:1. Mixed rather than named, it keeps a newsroom's own ink, ground and hues.
   */
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_ink);
      --_rule: var(--_ink);
      --_hairline: var(--_ink);
      --_accent: color-mix(in srgb, var(--dateline-accent, light-dark(#0b5c8a, #5ab0e0)) 70%, var(--_ink));
      --_disputed: color-mix(in srgb, var(--dateline-disputed, light-dark(#a63d00, #ff9d66)) 70%, var(--_ink));
    }
    @supports not (color: light-dark(red, red)) {
      :host {
        --_accent: var(--_ink);
        --_disputed: var(--_ink);
      }
    }
  }
  /* Text, grounds and borders the browser has forced already; these are what it leaves to a widget. */
  @media (forced-colors: active) {
    :host {
      --_surface: Canvas;
      --_ink: CanvasText;
      --_rule: CanvasText;
      --_accent: CanvasText;
      --_derived: Canvas;
      --_disputed: CanvasText;
      --_focus: Highlight;
    }
  }
  @media print {
    :host {
      color-scheme: light;
      --_surface: #fff;
      --_ink: #000;
      --_muted: #000;
    }
  }
`;
