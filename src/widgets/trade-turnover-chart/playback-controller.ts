import type { ReactiveControllerHost } from 'lit';
import { Controller } from '../../ui/controller.js';
import { again, noteFailure } from '../../ui/retry.js';
import type { TurnoverLanguage } from './trade-turnover-chart.messages.js';
import type * as Sound from './trade-turnover-chart.sound.js';
import type { TurnoverView } from './trade-turnover-chart.view.js';

interface Host extends ReactiveControllerHost {
  /** The only door to the sound. */
  loadSound(again: string): Promise<typeof Sound>;
  readonly language: TurnoverLanguage;
  /** Points at a period, and says something of it. */
  show(period: number | undefined, spoken: string): void;
  warn(message: string, fault?: unknown): void;
}

/** The series as sound, which its button alone begins. */
export class PlaybackController extends Controller<Host> {
  /** There while the series is played, or about to be. */
  audio: AudioContext | undefined;
  /** The file of the sound did not come. */
  isSilent = false;
  /** Whether this machine has a voice for the language, and the reader wants to hear it. */
  hasVoice = false;
  isAloud = false;

  stop(): void {
    void this.audio?.close();
    this.audio = undefined;
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Begins the series, or ends it where it plays. */
  async toggle(button: EventTarget, view: TurnoverView): Promise<void> {
    const { host } = this;
    const { language, loadSound } = host;
    const { locale, messages } = language;
    const isStopped = this.audio;
    this.stop();
    this.isSilent = false;
    host.requestUpdate();
    if (isStopped) return;
    try {
      // Made by the click itself, as some browsers keep silent what comes later.
      const audio = (this.audio = new AudioContext());
      const isOn = (): boolean => audio === this.audio;
      const { playTurnover } = await loadSound.call(host, again(loadSound));
      if (!isOn()) return;
      await playTurnover(audio, view, locale.lang, {
        button,
        isOn,
        isAloud: () => this.isAloud,
        show: (period, spoken) => host.show(period, spoken),
        stop: () => this.stop(),
        offerVoice: () => {
          this.hasVoice = language === host.language;
          host.requestUpdate();
        },
      });
      // What was stopped stays where it was, to be looked at.
      if (isOn()) host.show(undefined, '');
      this.stop();
      host.requestUpdate();
    } catch (fault) {
      this.stop();
      this.isSilent = true;
      host.show(undefined, messages.silent);
      noteFailure(loadSound);
      host.warn('plays no sound', fault);
    }
  }
}
