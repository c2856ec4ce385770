/* Sound and pace while a routine is played: what was chosen before the start, and how fast it goes. */

import { KEYS, Kept } from "../storage/kept.js";
import { byId, element, onClick, show } from "./dom.js";
import { READY, SPEEDS, tempoOf } from "./tempo.js";

/** @import { Tempo } from "./tempo.js" */
/** @typedef {{pause: () => boolean, goOn: () => void, retime: (tempo: Tempo) => void, restart: () => void, sound: () => void}} Acts */

const kept = new Kept(KEYS.pace);
/** Whether the voice says each step once. */
export const saysSteps = () => byId("say-steps", HTMLInputElement).checked;

export class Settings {
  #dialog = byId("settings-dialog", HTMLDialogElement);
  #acts;
  tempo = tempoOf(kept.value);

  /** @param {Acts} acts  `pause` says whether it was running. */
  constructor(acts) {
    this.#acts = acts;
    const steps = byId("say-steps", HTMLInputElement);
    steps.checked = /** @type {any} */ (kept.value)?.steps === true;
    steps.addEventListener("change", () => this.#keep());
    this.#stepper("speed", SPEEDS, "speed", (speed) => `${speed}×`);
    const { unit } = element("digits").dataset;
    this.#stepper("ready-time", READY, "ready", (seconds) => `${seconds} ${unit}`);
    this.#soundButton();
    onClick("settings", () => this.#ask());
    onClick("restart", () => {
      acts.restart();
      this.#dialog.close();
    });
    onClick("settings-close", () => this.#dialog.close());
  }

  get open() {
    return this.#dialog.open;
  }

  #ask() {
    const ran = this.#acts.pause();
    const cues = document.querySelector(".cues");
    if (cues) element("settings-cues").append(cues); // the same switches as before the start
    this.#dialog.addEventListener("close", () => ran && this.#acts.goOn(), { once: true });
    this.#dialog.showModal();
  }

  #keep() {
    kept.write({ ...this.tempo, steps: saysSteps() });
  }

  /** @param {string} id @param {number[]} values @param {keyof Tempo} part @param {(value: number) => string} written */
  #stepper(id, values, part, written) {
    const [less, more] = [byId(`${id}-less`, HTMLButtonElement), byId(`${id}-more`, HTMLButtonElement)];
    const say = () => {
      const place = values.indexOf(this.tempo[part]);
      show(element(id), written(this.tempo[part]));
      less.ariaDisabled = String(place === 0);
      more.ariaDisabled = String(place === values.length - 1);
    };
    const move = (/** @type {number} */ by) => {
      const value = values[values.indexOf(this.tempo[part]) + by];
      if (value === undefined) return;
      this.tempo = { ...this.tempo, [part]: value };
      say();
      this.#keep();
      this.#acts.retime(this.tempo);
    };
    less.addEventListener("click", () => move(-1));
    more.addEventListener("click", () => move(1));
    say();
  }

  /** One press for the beeps, beside the picture; the switch of the same name follows. */
  #soundButton() {
    const [button, beeps] = [element("sound"), byId("beeps", HTMLInputElement)];
    const say = () => button.setAttribute("aria-pressed", String(beeps.checked));
    onClick("sound", () => beeps.click());
    beeps.addEventListener("change", () => {
      say();
      this.#acts.sound();
    });
    say();
  }
}
