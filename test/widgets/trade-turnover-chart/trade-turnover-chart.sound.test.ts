import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { TradeTurnoverChart } from '../../../src/widgets/trade-turnover-chart/trade-turnover-chart.js';
import type { TurnoverSlice } from '../../../src/widgets/trade-turnover-chart/trade-turnover-chart.slice.js';
import * as invented from '../../fixtures/turnover-slices.js';
import { run, turnoverSlice } from '../../fixtures/turnover-slices.js';
import { HostPage } from '../../support/host-page.js';
import { warningsOf } from '../../ui/warnings.js';
import { all, button, chartOf, clearPage, items, paintedChart, part, readout, status, textOf } from './chart-page.js';
import { FakeAudio, withoutSound, type FakeSource, type FakeSpeech } from './fake-audio.js';
import { loadTurnover } from './source.js';
import { waitUntil } from '../../support/wait-until.js';

/** The widget whose sound is lost on the way. */
class SilentTurnoverChart extends TradeTurnoverChart {
  override loadSound(): never {
    return Promise.reject(new TypeError('Failed to fetch')) as never;
  }
}
customElements.define('silent-turnover-chart', SilentTurnoverChart);

const plain = { tag: 'plain-turnover-chart' } as const;
/** Files of the source that the page has asked for; the tests have names of their own. */
const filesOf = (name: string): string[] =>
  performance
    .getEntriesByType('resource')
    .map(entry => entry.name)
    .filter(address => address.includes('/src/') && address.includes(name));

describe('the sound of a series', () => {
  let speech: FakeSpeech;
  let restore: () => void;
  beforeEach(() => {
    ({ speech, restore } = withoutSound());
  });
  afterEach(async () => {
    clearPage();
    // What is cut off is cut off here, and not in the next test.
    for (let i = 0; i < 5; i++) await Promise.resolve();
    restore();
  });

  const audio = (): FakeAudio => FakeAudio.made.at(-1)!;
  /** Tones and knocks, without the silences in which labels are said. */
  const heard = (): FakeSource[] => audio().sources.filter(({ loudness }) => loudness > 0);
  const settle = async (element: TradeTurnoverChart): Promise<void> => {
    for (let i = 0; i < 5; i++) await Promise.resolve();
    await element.updateComplete;
  };
  /** Presses the button and waits for the first tone. */
  const play = async (element: TradeTurnoverChart): Promise<void> => {
    button(element, 'Play as sound').click();
    await element.updateComplete;
    await waitUntil(() => FakeAudio.made.at(-1)?.sources.length, 'no tone came');
    await settle(element);
  };
  /** Lets the sound of now end, and the next one begin. */
  const goOn = async (element: TradeTurnoverChart): Promise<void> => {
    audio().endSound();
    await settle(element);
  };
  const isPlaying = (element: TradeTurnoverChart): boolean => button(element, 'Stop') !== undefined;

  it('is not there, and not asked for, before the button is pressed', async () => {
    const element = await paintedChart(invented.years());
    expect(button(element, 'Play as sound')).not.to.equal(undefined);
    expect(FakeAudio.made.length).to.equal(0);
    expect(filesOf('.sound.').length).to.equal(0);
    await play(element);
    expect(FakeAudio.made.length).to.equal(1);
    expect(filesOf('.sound.').length).to.equal(1);
  });

  it('is offered from five periods on, and not of the two of the article', async () => {
    for (const [data, offered] of [
      [await loadTurnover(), false],
      [turnoverSlice(run('2019-01', 12, [1e6, 2e6, 3e6, 4e6])), false],
      [turnoverSlice(run('2019-01', 12, [1e6, 2e6, 3e6, 4e6, 5e6])), true],
      [invented.sixtyMonths(), true],
    ] as const) {
      const element = await chartOf(data, plain);
      expect(button(element, 'Play as sound') !== undefined).to.equal(offered);
    }
  });

  it('goes through all periods, each with its tone, its ring, its read-out and its label, and ends in silence', async () => {
    const data = invented.years();
    const element = await chartOf(data, plain);
    const rest = readout(element);
    await play(element);
    for (const [i, item] of items(element).entries()) {
      const name = textOf(item).split(':')[0]!;
      expect(heard().length).to.equal(i + 1);
      expect(readout(element).startsWith(name), `${readout(element)} is of ${name}`).to.equal(true);
      expect(item.classList.contains('on')).to.equal(true);
      expect(textOf(status(element)), 'no word over the tone').to.equal('');
      await goOn(element);
      expect(textOf(status(element)).startsWith(`${name}: `)).to.equal(true);
      await goOn(element);
    }
    expect(isPlaying(element)).to.equal(false);
    expect(audio().state).to.equal('closed');
    expect([readout(element), textOf(status(element))]).to.deep.equal([rest, '']);
  });

  it('is higher where the value is higher, from zero on', async () => {
    const element = await chartOf(turnoverSlice(run('2019-01', 12, [0, 10e6, 40e6, 20e6, 80e6])), plain);
    await play(element);
    for (let i = 0; i < 9; i++) await goOn(element);
    const pitches = heard().map(({ frequency }) => frequency.value);
    expect(pitches.length).to.equal(5);
    expect(pitches[0]).to.equal(220);
    const order = [...pitches.keys()].sort((a, b) => pitches[a]! - pitches[b]!);
    expect(order).to.deep.equal([0, 1, 3, 2, 4]);
  });

  it('has another timbre and a pulse for what is calculated, and a knock without pitch for a gap', async () => {
    const element = await chartOf(invented.years(), plain);
    await play(element);
    for (let i = 0; i < 12; i++) await goOn(element);
    const [a, b, c, calculated, e, gap] = heard();
    expect([a, b, c, e].map(tone => [tone!.kind, tone!.type, tone!.pulses])).to.deep.equal(Array(4).fill(['tone', 'sine', 1]));
    expect([calculated!.kind, calculated!.type]).to.deep.equal(['tone', 'square']);
    expect(calculated!.pulses).to.be.greaterThan(2);
    expect([gap!.kind, gap!.frequency.value]).to.deep.equal(['noise', 0]);
  });

  it('gives a label the time that a voice takes for it', async () => {
    const element = await chartOf(invented.years(), plain);
    await play(element);
    await goOn(element);
    const { started, stopped } = audio().sources.at(-1)!;
    const { length } = textOf(status(element));
    expect(stopped - started).to.be.within(length * 0.05, length * 0.1);
  });

  describe('stops', () => {
    for (const { by, stop } of [
      { by: 'its button', stop: (element: TradeTurnoverChart) => button(element, 'Stop').click() },
      { by: 'a letter, wherever the focus is', stop: () => sendKeys({ press: 'x' }) },
      { by: 'Escape', stop: () => sendKeys({ press: 'Escape' }) },
      {
        by: 'the arrow keys of the picture',
        stop: (element: TradeTurnoverChart) => (part(element, 'plot').focus(), sendKeys({ press: 'ArrowRight' })),
      },
      {
        by: 'Enter on its button, and does not begin again',
        stop: (element: TradeTurnoverChart) => (button(element, 'Stop').focus(), sendKeys({ press: 'Enter' })),
      },
      {
        by: 'Space on its button, and does not begin again',
        stop: (element: TradeTurnoverChart) => (button(element, 'Stop').focus(), sendKeys({ press: ' ' })),
      },
      { by: 'a jump', stop: (element: TradeTurnoverChart) => button(element, 'Highest').click() },
    ]) {
      it(`at ${by}`, async () => {
        const element = await paintedChart(invented.years());
        await play(element);
        await goOn(element);
        await goOn(element);
        await stop(element);
        await settle(element);
        expect(isPlaying(element)).to.equal(false);
        expect(audio().state).to.equal('closed');
        const { length } = audio().sources;
        audio().endSound();
        await settle(element);
        expect(audio().sources.length, 'nothing follows').to.equal(length);
        expect(FakeAudio.made.length).to.equal(1);
      });
    }

    it('when the widget leaves the page', async () => {
      const element = await chartOf(invented.years(), plain);
      await play(element);
      element.remove();
      expect(audio().state).to.equal('closed');
    });

    for (const { at, change } of [
      { at: 'other data', change: (element: TradeTurnoverChart) => (element.data = invented.sixtyMonths()) },
      {
        at: 'no data',
        change: (element: TradeTurnoverChart) => ((element as { data?: TurnoverSlice | undefined }).data = undefined),
      },
    ]) {
      it(`at ${at}`, async () => {
        const element = await chartOf(invented.years(), plain);
        await play(element);
        change(element);
        await settle(element);
        expect(audio().state).to.equal('closed');
      });
    }

    it('where it is, so that it can be looked at and played again from the start', async () => {
      const element = await chartOf(invented.years(), plain);
      await play(element);
      await goOn(element);
      await goOn(element);
      button(element, 'Stop').click();
      await settle(element);
      expect(readout(element)).to.contain('2011');
      await play(element);
      expect(FakeAudio.made.length).to.equal(2);
      expect(readout(element)).to.contain('2010');
    });

    it('before it began, where it is pressed twice', async () => {
      const element = await chartOf(invented.years(), plain);
      button(element, 'Play as sound').click();
      await element.updateComplete;
      button(element, 'Stop').click();
      await element.updateComplete;
      expect(audio().state).to.equal('closed');
      await play(element);
      expect(FakeAudio.made.map(({ sources }) => sources.length)).to.deep.equal([0, 1]);
    });
  });

  describe('and the machine’s voice', () => {
    const voiceBox = (element: TradeTurnoverChart): HTMLInputElement | undefined => all<HTMLInputElement>(element, 'input')[0];

    it('is not offered where there is none, or only one that sends the words away', async () => {
      speech.voices = [
        { lang: 'en-US', localService: false },
        { lang: 'fr-FR', localService: true },
      ];
      const element = await chartOf(invented.years(), plain);
      await play(element);
      await goOn(element);
      expect(voiceBox(element)).to.equal(undefined);
      expect(speech.spoken.length).to.equal(0);
    });

    it('is offered, and silent until it is asked for: a screen reader must not be talked over', async () => {
      speech.voices = [{ lang: 'en-GB', localService: true }];
      const element = await chartOf(invented.years(), plain);
      expect(voiceBox(element)).to.equal(undefined);
      await play(element);
      expect(textOf(voiceBox(element)!.closest('label'))).to.equal('Speak the labels');
      expect(voiceBox(element)!.checked).to.equal(false);
      await goOn(element);
      expect(speech.spoken.length).to.equal(0);
      expect(textOf(status(element))).to.equal('2010: $41 million');
    });

    it('says the labels where it was asked for, and the status is quiet', async () => {
      speech.voices = [
        { lang: 'en-US', localService: false },
        { lang: 'en-GB', localService: true },
      ];
      const element = await chartOf(invented.years(), plain);
      await play(element);
      voiceBox(element)!.click();
      await goOn(element);
      expect(speech.spoken.map(({ text, voice, lang }) => [text, voice === speech.voices[1], lang])).to.deep.equal([
        ['2010: $41 million', true, 'en-GB'],
      ]);
      expect(textOf(status(element))).to.equal('');
      expect(heard().length, 'the next tone waits for its end').to.equal(1);
      speech.spoken[0]!.onend!();
      await settle(element);
      expect(heard().length).to.equal(2);
      expect(readout(element)).to.contain('2011');
    });

    it('is cut off when the series is stopped', async () => {
      speech.voices = [{ lang: 'en', localService: true }];
      const element = await chartOf(invented.years(), plain);
      await play(element);
      voiceBox(element)!.click();
      await goOn(element);
      button(element, 'Stop').click();
      await settle(element);
      expect(speech.cancelled).to.equal(1);
    });

    it('may come late', async () => {
      const element = await chartOf(invented.years(), plain);
      await play(element);
      expect(voiceBox(element)).to.equal(undefined);
      speech.voices = [{ lang: 'en_US', localService: true }];
      speech.dispatchEvent(new Event('voiceschanged'));
      await settle(element);
      expect(voiceBox(element)).not.to.equal(undefined);
    });
  });

  it('says so where it does not come, and can be asked again', async () => {
    let element!: TradeTurnoverChart;
    const warnings = await warningsOf(async () => {
      element = await chartOf(invented.years(), { tag: 'silent-turnover-chart' as never });
      button(element, 'Play as sound').click();
      await waitUntil(() => textOf(status(element)));
    });
    expect(textOf(status(element))).to.equal('The sound could not be loaded.');
    expect(textOf(element.shadowRoot!.querySelector('.tools'))).to.contain('The sound could not be loaded.');
    expect(button(element, 'Play as sound')).not.to.equal(undefined);
    expect(audio().state).to.equal('closed');
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/^dateline: <silent-turnover-chart> .*Failed to fetch/);
  });
});

describe('a sound in the browser’s own audio', () => {
  afterEach(() => {
    clearPage();
    HostPage.closeAll();
  });

  it('is a file beside the bundle that no page asks for before a reader does', async () => {
    const bundle = '/bundles/iran-tatarstan/trade-turnover-chart.js';
    const page = await HostPage.open(
      `<script type="module" src="${bundle}"></script><trade-turnover-chart article="iran-tatarstan"></trade-turnover-chart>`,
    );
    const element = page.find('trade-turnover-chart') as TradeTurnoverChart;
    await waitUntil(() => page.requests.some(name => name.includes('/chart-')), 'Chart.js came');
    // Another window has other classes of nodes.
    const names = (): string[] => all(element, 'button').map(({ textContent }) => textContent!.trim());
    expect(names(), 'nothing to play').to.deep.equal(['Method', 'Table', 'CSV', 'Key']);
    element.data = invented.years();
    await element.updateComplete;
    expect(page.requests.filter(name => name.includes('/sound-'))).to.deep.equal([]);
    all(element, 'button')[names().indexOf('Play as sound')]!.click();
    await waitUntil(() => items(element)[0]!.classList.contains('on'), 'it did not begin');
    expect(page.requests.filter(name => /^\/bundles\/iran-tatarstan\/sound-[\w-]{8}\.js$/.test(name)).length).to.equal(1);
    expect([...page.warnings, ...page.faults]).to.deep.equal([]);
  });

  it('is begun and stopped without a fault', async () => {
    const faults: unknown[] = [];
    const listen = ({ reason }: PromiseRejectionEvent): void => void faults.push(reason);
    addEventListener('unhandledrejection', listen);
    const warnings = await warningsOf(async () => {
      const element = await chartOf(invented.years(), plain);
      button(element, 'Play as sound').click();
      await waitUntil(() => items(element)[0]!.classList.contains('on'), 'it did not begin');
      button(element, 'Stop').click();
      await waitUntil(() => button(element, 'Play as sound'));
    });
    removeEventListener('unhandledrejection', listen);
    expect([warnings, faults]).to.deep.equal([[], []]);
  });
});
