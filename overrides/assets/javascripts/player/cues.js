/* The device's voice, tones and buzz. Each may be missing or refused at any time, and each works without the others. */

import { attempt } from "./attempt.js";
import { SIGNALS } from "./signals.js";

/** @import { Tone } from "./signals.js" */
/** @typedef {{beeps: boolean, voice: boolean, buzz: boolean}} Wanted */

const LOUDNESS = 0.25;
const EDGE = 0.02;

export class Cues {
  /** @type {AudioContext | null} */
  #audio = null;
  #mute;

  /**
   * @param {() => Wanted} wanted
   * @param {(mute: boolean) => void} mute  Hears whether the device refuses the tones that are wanted.
   */
  constructor(wanted, mute) {
    this.wanted = wanted;
    this.#mute = mute;
  }

  /** Browsers let a page sound only after a touch or key: call it there. */
  async wake() {
    if (!this.wanted().beeps) return this.#mute(false);
    try {
      this.#audio ??= new AudioContext();
      await this.#audio.resume();
    } catch {
      this.#audio = null; // the next touch tries anew
      this.#mute(true);
    }
  }

  /**
   * @param {string} kind
   * @param {string} text
   * @returns {boolean} whether the voice says it
   */
  give(kind, text) {
    const wanted = this.wanted();
    const { tones, buzz } = SIGNALS[kind];
    if (wanted.beeps) this.#sound(tones);
    if (wanted.buzz) attempt(() => navigator.vibrate?.(buzz));
    return wanted.voice && attempt(() => speak(text)) === true;
  }

  silence() {
    attempt(() => speechSynthesis.cancel());
    attempt(() => navigator.vibrate?.(0));
    attempt(() => this.#audio?.suspend());
  }

  /** @param {Tone[]} tones */
  #sound(tones) {
    const audio = this.#audio;
    if (!audio) return;
    try {
      for (const tone of tones) sound(audio, tone);
      this.#mute(false);
    } catch {
      this.#mute(true);
    }
  }
}

/** @param {AudioContext} audio @param {Tone} tone */
function sound(audio, { from, to, at, lasts }) {
  const start = audio.currentTime + at;
  const [tone, volume] = [audio.createOscillator(), audio.createGain()];
  tone.frequency.setValueAtTime(from, start);
  tone.frequency.linearRampToValueAtTime(to, start + lasts);
  // Soft edges, or else each tone would click.
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(LOUDNESS, start + EDGE);
  volume.gain.setValueAtTime(LOUDNESS, start + lasts - EDGE);
  volume.gain.linearRampToValueAtTime(0, start + lasts);
  tone.connect(volume).connect(audio.destination);
  tone.start(start);
  tone.stop(start + lasts);
}

/** @param {string} text */
function speak(text) {
  speechSynthesis.cancel();
  const speech = new SpeechSynthesisUtterance(text);
  speech.lang = document.documentElement.lang;
  speechSynthesis.speak(speech);
  return true;
}
