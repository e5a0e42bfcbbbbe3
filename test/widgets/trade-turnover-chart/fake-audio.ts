/** Audio that nobody hears: what it was told, and an end of each sound when the test says so. */

type Told = readonly [what: string, value: number, time: number];

class FakeParam {
  readonly told: Told[] = [];
  #value = 0;
  get value(): number {
    return this.#value;
  }
  set value(value: number) {
    this.#value = value;
  }
  setValueAtTime(value: number, time: number): void {
    this.told.push(['set', value, time]);
  }
  linearRampToValueAtTime(value: number, time: number): void {
    this.told.push(['ramp', value, time]);
  }
}

class FakeNode {
  readonly outputs: FakeNode[] = [];
  connect(to: FakeNode): FakeNode {
    this.outputs.push(to);
    return to;
  }
}

class FakeGain extends FakeNode {
  readonly gain = new FakeParam();
}

export class FakeSource extends FakeNode {
  readonly kind: 'tone' | 'noise';
  type = 'sine';
  readonly frequency = new FakeParam();
  loop = false;
  buffer: unknown;
  onended: (() => void) | null = null;
  started = -1;
  stopped = -1;
  constructor(kind: 'tone' | 'noise') {
    super();
    this.kind = kind;
  }
  start(time: number): void {
    this.started = time;
  }
  stop(time: number): void {
    this.stopped = time;
  }
  /** The loudest that it gets, and how often it rises from silence. */
  get loudness(): number {
    return Math.max(0, ...this.#rises);
  }
  get pulses(): number {
    return this.#rises.length;
  }
  get #rises(): number[] {
    let node: FakeNode | undefined = this.outputs[0];
    while (node && !(node instanceof FakeGain)) node = node.outputs[0];
    return node ? node.gain.told.flatMap(([what, value]) => (what === 'ramp' && value > 0 ? [value] : [])) : [];
  }
}

export class FakeAudio extends EventTarget {
  static made: FakeAudio[] = [];
  readonly destination = new FakeNode();
  readonly sampleRate = 48_000;
  currentTime = 0;
  state = 'running';
  readonly sources: FakeSource[] = [];
  constructor() {
    super();
    FakeAudio.made.push(this);
  }
  createGain(): FakeGain {
    return new FakeGain();
  }
  createBiquadFilter(): FakeNode & { frequency: FakeParam } {
    return Object.assign(new FakeNode(), { frequency: new FakeParam() });
  }
  createBuffer(_: number, length: number): { getChannelData: () => Float32Array } {
    const samples = new Float32Array(length);
    return { getChannelData: () => samples };
  }
  createOscillator(): FakeSource {
    return this.#keep(new FakeSource('tone'));
  }
  createBufferSource(): FakeSource {
    return this.#keep(new FakeSource('noise'));
  }
  async close(): Promise<void> {
    if (this.state === 'closed') throw new DOMException('closed twice', 'InvalidStateError');
    this.state = 'closed';
    this.dispatchEvent(new Event('statechange'));
  }
  #keep(source: FakeSource): FakeSource {
    this.sources.push(source);
    return source;
  }
  /** Lets the sound of now come to its end. */
  endSound(): void {
    const source = this.sources.at(-1)!;
    this.currentTime = source.stopped;
    source.onended?.();
  }
}

export class FakeUtterance {
  voice: unknown;
  lang = '';
  onend: (() => void) | null = null;
  onerror: (() => void) | null = null;
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export class FakeSpeech extends EventTarget {
  readonly spoken: FakeUtterance[] = [];
  cancelled = 0;
  voices: readonly { readonly lang: string; readonly localService: boolean }[] = [];
  getVoices(): readonly unknown[] {
    return this.voices;
  }
  speak(utterance: FakeUtterance): void {
    this.spoken.push(utterance);
  }
  cancel(): void {
    this.cancelled++;
  }
}

/** Puts them in the place of the browser's own, and says how to take them out again. */
export function withoutSound(): { readonly speech: FakeSpeech; readonly restore: () => void } {
  FakeAudio.made = [];
  const speech = new FakeSpeech();
  const fakes: Readonly<Record<string, unknown>> = {
    AudioContext: FakeAudio,
    speechSynthesis: speech,
    SpeechSynthesisUtterance: FakeUtterance,
  };
  const own = Object.keys(fakes).map(name => [name, Object.getOwnPropertyDescriptor(window, name)] as const);
  for (const [name, value] of Object.entries(fakes)) Object.defineProperty(window, name, { value, configurable: true, writable: true });
  return {
    speech,
    restore: () => {
      for (const [name, descriptor] of own) {
        if (descriptor) Object.defineProperty(window, name, descriptor);
        else Reflect.deleteProperty(window, name);
      }
    },
  };
}
