import { turnoverScore, type Note } from './trade-turnover-chart.score.js';
import type { TurnoverView } from './trade-turnover-chart.view.js';

/** What the widget does for the player, and tells it. */
export interface Listener {
  /** The button, whose own click stops the series. */
  readonly button: EventTarget;
  readonly isOn: () => boolean;
  /** Whether the machine's voice is wanted; who has a screen reader must not hear two. */
  readonly isAloud: () => boolean;
  readonly show: (period: number, spoken: string) => void;
  readonly stop: () => void;
  readonly offerVoice: () => void;
}

/** Seconds for each letter of a label that is read by a voice of which we know nothing, as that of a screen reader. */
const secondsPerLetter = 0.07;

/** What is calculated is chopped, as its bar is hatched: a timbre alone is lost on a small speaker and an old ear. */
const pulseSeconds = 0.1;

/** Chromium forgets what it is saying unless somebody holds it. */
let saying: SpeechSynthesisUtterance | undefined;

/** Plays a series to its end, to any key, or until the context of the sound is closed. */
export async function playTurnover(audio: AudioContext, view: TurnoverView, lang: string, listener: Listener): Promise<void> {
  const over = new AbortController();
  const { signal } = over;
  const stopped = new Promise(resolve => signal.addEventListener('abort', resolve));
  let voice: SpeechSynthesisVoice | undefined;
  void findVoice(lang).then(found => {
    voice = found;
    if (found) listener.offerVoice();
  });
  audio.addEventListener('statechange', () => audio.state === 'closed' && over.abort());
  document.addEventListener(
    'keydown',
    event => {
      const isPress = (event.key === ' ' || event.key === 'Enter') && event.composedPath().includes(listener.button);
      // Stopped by the key, the series would be begun again by the click that follows; a held key has begun it.
      if (isPress || event.repeat) return;
      listener.stop();
      over.abort();
    },
    { capture: true, signal },
  );
  for (const note of turnoverScore(view)) {
    if (signal.aborted || !listener.isOn()) break;
    listener.show(note.period, '');
    await Promise.race([stopped, sound(audio, note)]);
    if (!note.label || !listener.isOn()) continue;
    if (voice && listener.isAloud()) await Promise.race([stopped, say(note.label, voice)]);
    else {
      listener.show(note.period, note.label);
      await Promise.race([stopped, silence(audio, note.label.length * secondsPerLetter)]);
    }
  }
  if (saying) speechSynthesis.cancel();
  saying = undefined;
  over.abort();
}

/** A tone as high as the value, or a knock where there is none. */
function sound(audio: AudioContext, { pitch, calculated, length }: Note): Promise<unknown> {
  const { gain, volume } = faded(audio);
  const now = audio.currentTime;
  /** Up and down again without a click. */
  const swell = (from: number, to: number, level: number): void => {
    gain.setValueAtTime(0, from);
    gain.linearRampToValueAtTime(level, from + 0.015);
    gain.setValueAtTime(level, to - 0.03);
    gain.linearRampToValueAtTime(0, to);
  };
  if (pitch === undefined) {
    const noise = audio.createBufferSource();
    noise.buffer = audio.createBuffer(1, audio.sampleRate / 10, audio.sampleRate);
    // As good as chance to the ear, and the same each time.
    noise.buffer.getChannelData(0).forEach((_, i, samples) => (samples[i] = Math.sin(i * i)));
    noise.loop = true;
    noise.connect(volume);
    swell(now, now + 0.06, 0.15);
    return lasting(noise, now, length);
  }
  const tone = audio.createOscillator();
  tone.frequency.value = pitch;
  if (calculated) {
    tone.type = 'square';
    const filter = audio.createBiquadFilter();
    filter.frequency.value = pitch * 4;
    tone.connect(filter).connect(volume);
    for (let from = 0; from < length - 0.01; from += pulseSeconds) swell(now + from, now + from + pulseSeconds * 0.7, 0.15);
  } else {
    tone.type = 'sine';
    tone.connect(volume);
    swell(now, now + length, 0.3);
  }
  return lasting(tone, now, length);
}

/** In the time of the sound, which stands still where the page is. */
function silence(audio: AudioContext, length: number): Promise<unknown> {
  const source = audio.createOscillator();
  source.connect(faded(audio).volume);
  return lasting(source, audio.currentTime, length);
}

function faded(audio: AudioContext): { gain: AudioParam; volume: GainNode } {
  const volume = audio.createGain();
  volume.gain.value = 0;
  volume.connect(audio.destination);
  return { gain: volume.gain, volume };
}

const lasting = (source: AudioScheduledSourceNode, now: number, length: number): Promise<unknown> =>
  new Promise(resolve => {
    source.onended = resolve;
    source.start(now);
    source.stop(now + length + 0.05);
  });

const say = (text: string, voice: SpeechSynthesisVoice): Promise<unknown> =>
  new Promise(resolve => {
    saying = new SpeechSynthesisUtterance(text);
    saying.voice = voice;
    saying.lang = voice.lang;
    saying.onend = saying.onerror = resolve;
    speechSynthesis.speak(saying);
  });

/** A voice of this machine: others send what they are to say to somebody's server. Some browsers load them late. */
async function findVoice(lang: string): Promise<SpeechSynthesisVoice | undefined> {
  if (!('speechSynthesis' in window)) return undefined;
  const find = (): SpeechSynthesisVoice | undefined =>
    speechSynthesis.getVoices().find(voice => voice.localService && voice.lang.split(/[-_]/)[0]!.toLowerCase() === lang);
  if (speechSynthesis.getVoices().length) return find();
  await new Promise(resolve => speechSynthesis.addEventListener('voiceschanged', resolve, { once: true }));
  return find();
}
