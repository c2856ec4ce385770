/* The device's voice, tones and buzz. Each may be missing, and each works without the others. */

import { SIGNALS } from "./signals.js";

/** @import { Tone } from "./signals.js" */
/** @typedef {{beeps: boolean, voice: boolean, buzz: boolean}} Wanted */

const LOUDNESS = 0.25;
const EDGE = 0.02;

export class Cues {
  /** @type {AudioContext | null} */
  #audio = null;

  /** @param {() => Wanted} wanted */
  constructor(wanted) {
    this.wanted = wanted;
  }

  /** Browsers let a page sound only after a touch or key: call it there. */
  wake() {
    if (!this.wanted().beeps || !("AudioContext" in window)) return;
    this.#audio ??= new AudioContext();
    this.#audio.resume().catch(() => {});
  }

  /**
   * @param {string} kind
   * @param {string} text
   */
  give(kind, text) {
    const wanted = this.wanted();
    const signal = SIGNALS[kind];
    if (wanted.beeps && this.#audio) signal.tones.forEach((tone) => this.#sound(tone));
    if (wanted.buzz) navigator.vibrate?.(signal.buzz);
    if (wanted.voice) this.#speak(text);
  }

  silence() {
    globalThis.speechSynthesis?.cancel();
    navigator.vibrate?.(0);
    this.#audio?.suspend().catch(() => {});
  }

  /** @param {Tone} tone */
  #sound({ from, to, at, lasts }) {
    const audio = /** @type {AudioContext} */ (this.#audio);
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
  #speak(text) {
    if (!("speechSynthesis" in window)) return;
    speechSynthesis.cancel();
    const speech = new SpeechSynthesisUtterance(text);
    speech.lang = document.documentElement.lang;
    speechSynthesis.speak(speech);
  }
}
