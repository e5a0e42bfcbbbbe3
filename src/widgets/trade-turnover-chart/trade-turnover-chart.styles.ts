import { css } from 'lit';

export const turnoverStyles = css`
  .plot {
    --_edge: 2px;
    position: relative;
    break-inside: avoid;
    margin-block: 18px 10px;
  }
  .plot ul,
  .legend {
    list-style: none;
    padding: 0;
  }
  .rows {
    max-inline-size: 760px;
  }
  .rows ul {
    display: grid;
    gap: 18px;
  }
  .rows li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 16px;
    align-items: baseline;
  }
  .value {
    font-size: 1.375em;
    line-height: 1.2;
  }
  /* Others the article does not give. */
  :is(.value, .peak, .end):not(.light) {
    font-weight: 700;
  }
  .gap .value {
    font-weight: 400;
    color: var(--_muted);
  }
  .note {
    grid-column: 1/-1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 12px;
    font-size: 0.875em;
    color: var(--_muted);
  }

  /* The value axis is the inline axis of a track: in columns it is turned, so that one set of rules draws both. */
  .track {
    position: relative;
  }
  .rows .track {
    grid-column: 1/-1;
    block-size: 30px;
    margin-block: 5px;
    margin-inline-start: 2px;
  }
  .rows .track::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: -2px;
    border-inline-start: 2px solid var(--_ink);
  }
  .columns .track {
    writing-mode: vertical-lr;
    direction: rtl;
  }
  .shorter {
    --_in: 12.5%;
  }
  .bar,
  .whisker,
  .missing {
    position: absolute;
    inset-block: var(--_in, 0%);
    inset-inline-start: 0;
    forced-color-adjust: none;
    print-color-adjust: exact;
  }
  .bar {
    inline-size: max(2px, var(--size) * 100%);
    color: var(--_accent);
    background: currentColor;
  }
  /* Mixed rather than named: it keeps 3:1 on the surface in both schemes, and follows a newsroom's own accent. */
  .imports {
    color: var(--_rule);
  }
  @supports (color: color-mix(in srgb, red, red)) {
    .imports {
      color: color-mix(in srgb, var(--_accent) 65%, var(--_surface));
    }
  }
  .whole {
    color: var(--_rule);
  }
  /* Side by side in the outline of their sum, and each from zero. */
  .bar.exports {
    inset-block: calc(var(--_in, 0%) + min(3px, 8%)) calc(50% + min(1px, 2%));
  }
  .bar.imports {
    inset-block: calc(50% + min(1px, 2%)) calc(var(--_in, 0%) + min(3px, 8%));
  }
  .bar.calculated {
    background: repeating-linear-gradient(135deg, currentColor 0 2px, var(--_derived) 2px 7px);
    outline: var(--_edge) dashed;
    outline-offset: calc(-1 * var(--_edge));
  }
  /* A period of another length is pale and open at its end; a shorter one is narrower as well. */
  .odd .bar {
    background-color: var(--_derived);
    border: 0 solid;
    border-block-width: var(--_edge);
    border-inline-end: 2px dotted;
    outline: 0;
  }
  .odd .calculated {
    border-block-style: dashed;
  }
  .bar.sum {
    color: var(--_rule);
    background: none;
    outline: 1px solid;
    outline-offset: -1px;
  }
  .sum.calculated {
    outline-style: dashed;
  }
  .dense {
    --_edge: 1px;
  }
  /* Stripes in a few pixels would be dirt: dashes alone tell. */
  .dense .bar.calculated {
    background: var(--_derived);
  }
  .whisker {
    inset-block: calc(50% - min(7px, 25%));
    inset-inline-start: min(var(--from) * 100%, (var(--from) + var(--size) / 2) * 100% - 4px);
    inline-size: max(8px, var(--size) * 100%);
    border-inline: 2px solid var(--_ink);
  }
  .whisker::before {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block-start: calc(50% - 1px);
    border-block-start: 2px solid var(--_ink);
  }
  .missing {
    inline-size: 26px;
    border: 1px dotted var(--_rule);
  }

  .columns {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    margin-block-start: 28px;
    touch-action: pan-y pinch-zoom;
  }
  .columns ul {
    grid-area: 1/2;
    position: relative;
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    block-size: 12em;
    border-block-end: 2px solid var(--_ink);
  }
  .columns li {
    display: grid;
    padding-inline: min(1.5px, 12%);
  }
  .tick,
  .line,
  .peak {
    grid-area: 1/1;
    align-self: end;
    block-size: 0;
    margin-block-end: calc(var(--end) * (12em - 2px) + 2px);
  }
  .tick {
    padding-inline-end: 8px;
    text-align: end;
    color: var(--_muted);
  }
  :is(.tick, .peak) span {
    display: block;
    font-size: 0.8125em;
  }
  .tick span {
    translate: 0 -50%;
  }
  .line {
    grid-column: 2;
    border-block-end: 1px solid var(--_hairline);
  }
  .end {
    color: var(--_ink);
    grid-column: 3;
    padding-inline: 8px 0;
  }
  .axis {
    grid-area: 2/2;
    display: none;
    /* As wide as it is: Firefox would count the margins of the labels in. */
    grid-template-columns: minmax(0, 1fr);
    margin-inline: -1.25em;
    font-size: 0.8125em;
    color: var(--_muted);
    --_out: 2.5em;
  }
  /* As wide as it can be around the middle of its column: in the middle, and at the ends of the axis inside. */
  .axis span,
  .peak {
    display: flex;
    white-space: pre;
    text-align: center;
    line-height: 1.3;
    margin-inline: 0 calc((1 - 2 * var(--at)) * (100% - var(--_out, 0em)));
  }
  .axis span {
    grid-area: 1/1;
    padding-block-start: calc(6px + var(--above) * 1.3em);
    background: linear-gradient(var(--_rule) 0 0) top / 1px 4px no-repeat;
  }
  .peak {
    grid-column: 2;
    align-items: end;
  }
  /* Over the bar, and over the ring that it may have. */
  .peak span {
    padding-block-end: 8px;
  }
  .far:not(.end) {
    flex-direction: row-reverse;
    margin-inline: calc((2 * var(--at) - 1) * (100% - var(--_out, 0em))) 0;
  }
  :is(.axis span, .peak)::before,
  :is(.axis span, .peak)::after {
    content: '';
    flex: 1;
  }

  .legend,
  .legend li {
    display: flex;
    align-items: baseline;
  }
  .legend {
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-block-start: 12px;
    font-size: 0.875em;
  }
  :is(.legend, dt) :is(.bar, .whisker, .missing) {
    position: relative;
    inset: auto;
    display: inline-block;
    flex: none;
    inline-size: 0.85em;
    block-size: 0.85em;
    margin-inline-end: 0.45em;
  }
  .read {
    display: grid;
    align-items: center;
    font-size: 0.8125em;
  }
  .columns + .read {
    background: var(--_surface-2);
    padding: 8px 12px;
    font-size: 0.9375em;
  }
  .read p {
    grid-area: 1/1;
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    align-items: baseline;
  }
  .columns + .read b {
    font-size: 1.125em;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 16px;
    font-size: 0.8125em;
    color: var(--_muted);
  }
  .tools label {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: 40px;
  }
  .tools input {
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .room {
    visibility: hidden;
  }
  .title {
    font-weight: 700;
  }
  /* A formula moves to the next line as a whole, where that line runs the other way. */
  bdi[dir] {
    display: inline-block;
  }
  caption {
    max-inline-size: calc(100cqi - 28px);
  }
  :is(td, th) {
    vertical-align: baseline;
  }
  td:is(.num, :last-child) {
    white-space: nowrap;
  }
  td a.paragraph {
    text-align: start;
  }
  .title ~ .title {
    margin-block-start: 6px;
    font-size: max(0.8125em, 12px);
  }

  /*
   * The canvas covers the bars, with some room for the ring, and leaves the pointer to the words. Its colours are
   * read from properties that paint nothing here; a change of any of them runs a transition, which is the only
   * sign there is of a page that changes its scheme.
   */
  .layer {
    position: absolute;
    inset: -6px;
    /* Of a size with a fraction Chart.js drops the fraction inside and keeps it outside, and all edges blur. */
    inline-size: round(down, 100% + 12px, 1px);
    block-size: round(down, 100% + 12px, 1px);
    /* From right to left WebKit counts the free room beside a canvas as its margin, and Chart.js keeps off it. */
    direction: ltr;
    pointer-events: none;
    border: 0 solid;
    border-color: var(--_derived) var(--_ink) var(--_focus) var(--_accent);
    transition: 1ms border-color;
  }
  @media screen {
    .on .track {
      outline: 3px solid var(--_focus);
      outline-offset: 2px;
    }
  }
  @media screen and (forced-colors: none) {
    .painted :is(.bar, .whisker) {
      visibility: hidden;
    }
    /* The canvas has a ring of its own. */
    .painted .track {
      outline: 0;
    }
  }
  @media print, (forced-colors: active) {
    .layer {
      visibility: hidden;
    }
  }
  @media (forced-colors: active) {
    .imports:not(.calculated) {
      background: Canvas;
      border: 2px solid CanvasText;
    }
  }

  @container dateline (max-width: 24em) {
    .rows li {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  .from0 {
    display: grid;
  }
  @container dateline (min-width: 15em) {
    .from0 {
      display: none;
    }
    .from15 {
      display: grid;
    }
  }
  @container dateline (min-width: 20em) {
    .from15 {
      display: none;
    }
    .from20 {
      display: grid;
    }
  }
  @container dateline (min-width: 27em) {
    .from20 {
      display: none;
    }
    .from27 {
      display: grid;
    }
  }
  @container dateline (min-width: 37em) {
    .from27 {
      display: none;
    }
    .from37 {
      display: grid;
    }
  }
  @container dateline (min-width: 52em) {
    .from37 {
      display: none;
    }
    .from52 {
      display: grid;
    }
  }
`;
