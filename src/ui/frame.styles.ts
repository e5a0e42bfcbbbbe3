import { css } from 'lit';

/** The frame that all widgets wear: bar, eyebrow, heading, dek, body, source line, actions, panels, marks. */
export const frameStyles = css`
  /*
   * The page's spacing of text ends here, at the element: what a reader's own style sheet sets on every element,
   * as WCAG 1.4.12 has it, also meets this one, wins over it, and is inherited by all that is inside.
   */
  :host {
    line-height: 1.45;
    letter-spacing: normal;
    word-spacing: normal;
    writing-mode: horizontal-tb;
  }
  /* Letters that join must not be pulled apart. */
  :lang(fa) {
    letter-spacing: normal;
  }
  /* How wide it would like to be where its box is as wide as what is in it: the frame, whose layout asks for its width, cannot say. */
  :host::before {
    all: initial;
    content: '. . . .';
    display: block;
    flex: 0;
    block-size: 0;
    visibility: hidden;
    word-spacing: 213px;
  }
  /*
   * What a host has put among the words that the build wrote: lists of contents, notices, advertisements. The words
   * themselves are in the frame now; their headings stay as places that links can lead to.
   */
  .others::slotted(.dateline-words) {
    display: none !important;
  }
  .others::slotted(:is(h2, h3, h4, h5, h6).dateline-words) {
    display: block !important;
    position: absolute !important;
    visibility: hidden !important;
    margin: 0 !important;
  }
  .frame {
    /* Whatever the page lets its texts inherit, but for what is let in here. */
    all: initial;
    color-scheme: inherit;
    visibility: inherit;
    pointer-events: inherit;
    -webkit-text-size-adjust: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    line-height: inherit;
    font-family: inherit;
    /* The article's own size, never below what can be read in a rail or under a 62.5% root. */
    font-size: max(1em, 15px);
    container: dateline / inline-size;
    display: block;
    flex: 1;
    box-sizing: border-box;
    background: var(--_surface);
    color: var(--_ink);
    border-block-start: 3px solid var(--_ink);
    padding: 14px min(16px, 8%) 10px;
    overflow-wrap: anywhere;
  }
  .frame * {
    box-sizing: border-box;
    margin: 0;
  }
  .frame:lang(fa) {
    line-height: 1.75;
  }
  .eyebrow {
    font-size: 0.8125em;
    font-weight: 500;
    color: var(--_muted);
  }
  .updated {
    display: block;
    color: var(--_ink);
  }
  .corrections {
    margin-block: 10px 4px;
    border-inline-start: 3px solid var(--_ink);
    padding-inline-start: 12px;
    font-size: 0.9375em;
  }
  .corrections p {
    font-weight: 700;
  }
  .corrections ul {
    padding: 0;
    list-style: none;
  }
  .heading {
    font-size: 1.25em;
    line-height: 1.25;
    font-weight: 700;
    text-wrap: balance;
  }
  .heading:lang(fa) {
    line-height: 1.5;
  }
  .dek {
    margin-block-start: 8px;
    max-inline-size: 62ch;
    text-wrap: pretty;
  }
  .num {
    font-variant-numeric: tabular-nums lining-nums;
  }
  .muted {
    color: var(--_muted);
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    /* Is heard, and not copied: what is copied is what was seen. */
    -webkit-user-select: none;
    user-select: none;
  }
  .tag {
    display: inline-block;
    font-size: max(0.75em, 12px);
    line-height: 1.35;
    padding: 1px 7px;
    border: 1px solid var(--_rule);
    border-radius: 1em;
    color: var(--_ink);
  }
  .tag.calculated {
    border-style: dashed;
  }
  .tag.denied {
    border: 1px dashed var(--_disputed);
    color: var(--_disputed);
  }
  .foot,
  .foot > .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 16px;
  }
  .foot {
    margin-block-start: 12px;
    border-block-start: 1px solid var(--_hairline);
    padding-block-start: 4px;
    font-size: 0.8125em;
    color: var(--_muted);
  }
  .source {
    margin-inline-end: auto;
    padding-block: 8px;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 3px;
    text-decoration: underline 1px;
  }
  /* A block, and its hidden word at its start: what hangs off the end of a line would make the widget wider. */
  .paragraph {
    display: inline-block;
    position: relative;
    overflow-wrap: normal;
  }
  .paragraph .hidden {
    inset-inline-start: 0;
  }
  /* A number alone is narrower than a finger, and a line is lower: what can be touched is 24px high at least, and the line stays as it is. */
  a.paragraph {
    min-inline-size: 24px;
    text-align: center;
  }
  a.paragraph::after {
    content: '';
    position: absolute;
    inset: min(0px, (100% - 25px) / 2) 0;
  }
  button,
  input,
  select {
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    color: inherit;
  }
  button:enabled {
    cursor: pointer;
  }
  .action {
    background: none;
    border: 0;
    padding: 0;
    min-block-size: 40px;
    min-inline-size: 24px;
    color: var(--_accent);
    text-decoration: underline 1px;
    text-underline-offset: 3px;
  }
  :is(a, .action):hover {
    text-decoration-thickness: 2px;
  }
  /* Over the list that it goes past, and only while it has the focus. */
  .skip {
    position: absolute;
    z-index: 1;
    padding-inline: 12px;
    background: var(--_surface);
    border: 1px solid var(--_rule);
  }
  .skip:not(:focus) {
    inline-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .frame :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 1px;
  }
  .panel {
    background: var(--_surface-2);
    padding: 12px min(14px, 8%);
    margin-block-start: 10px;
    font-size: 0.9375em;
    display: grid;
    gap: 6px;
  }
  .panel[hidden] {
    display: none;
  }
  .marks > div {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    align-items: baseline;
    break-inside: avoid;
  }
  .marks dt {
    flex: 0 1 13em;
  }
  .marks dd {
    flex: 1 1 15em;
  }
  .scroll {
    /* The ground of what is hidden in it, which would else widen the page. */
    position: relative;
    overflow: auto hidden;
    max-inline-size: 100%;
  }
  table {
    /* Columns are as wide as their words: a table may scroll. */
    overflow-wrap: break-word;
    border-collapse: collapse;
    inline-size: 100%;
    font-size: 0.9375em;
  }
  caption {
    text-align: start;
    color: var(--_muted);
    padding-block-end: 6px;
  }
  th,
  td {
    text-align: start;
    padding: 6px 0;
    padding-inline-end: 14px;
    border-block-end: 1px solid var(--_hairline);
    vertical-align: top;
  }
  /* Digits run from left to right in every script: units stand under units. */
  :is(th, td).num {
    text-align: right;
  }
  @media (forced-colors: active) {
    .frame {
      border: 1px solid CanvasText;
      border-block-start-width: 3px;
    }
  }
  @media print {
    /* A widget begins where it stands; what belongs together stays together. */
    .heading {
      break-after: avoid;
    }
    .foot > .actions,
    .actions,
    .skip {
      display: none;
    }
    .action {
      color: inherit;
      text-decoration: none;
    }
    .foot {
      break-after: avoid;
    }
    .panel {
      break-inside: avoid;
    }
    .panel[hidden] {
      display: grid;
    }
    /* Where the links lead, once: which paragraph, each of them says. */
    :host([article-url])::after {
      content: attr(article-url);
    }
    :host([paragraph-href*='//'])::after {
      content: attr(paragraph-href);
    }
    :host::after {
      display: block;
      padding-inline: 16px;
      overflow-wrap: anywhere;
    }
  }
`;
