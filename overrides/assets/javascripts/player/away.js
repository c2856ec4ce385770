/* The button that lets a routine go on with the screen off. What does it is loaded when somebody presses it. */

import { element, onClick, show } from "./dom.js";

/** @import { Keeper } from "./session.js" */
/** @import { Acts, TrackClock } from "./screen-off.js" */
/** @import { Stretch } from "./timeline.js" */

/**
 * @typedef {object} Player
 * @property {(clock: Keeper | null) => void} keepTimeBy  Null for the stopwatch.
 * @property {() => {stretches: Stretch[], position: number}} where
 * @property {() => boolean} sounds
 * @property {() => void} hear  Beeps are wanted from here on: a track has nothing else to hear.
 * @property {() => void} changed  It was switched on or off.
 */

const load = () => import("./screen-off.js");

export class Away {
  /** @type {TrackClock | null} */
  #clock = null;
  #player;
  #acts;
  #what = { title: "", artist: "", album: "" };

  /** @param {Player} player @param {Acts} acts */
  constructor(player, acts) {
    this.#player = player;
    this.#acts = acts;
    for (const sign of ["pointerdown", "focus"])
      element("screen-off").addEventListener(sign, () => void load().catch(() => {}), { once: true });
    onClick("screen-off", () => void (this.#clock ? this.#stay() : this.#go()));
  }

  get on() {
    return this.#clock !== null;
  }

  /** The time was laid out anew. @param {Stretch[]} stretches @param {number} position */
  lay(stretches, position) {
    this.#clock?.lay(stretches, position);
  }

  /** What the lock screen shows. @param {{title: string, artist: string, album: string}} what */
  async tell(what) {
    this.#what = what;
    if (this.#clock) (await load()).tell(what);
  }

  sound() {
    this.#clock?.sounds(this.#player.sounds());
  }

  /** @param {boolean} finished */
  end(finished) {
    this.#clock?.end(finished);
  }

  async #go() {
    const loaded = await load().catch(() => null);
    if (!loaded) return this.#refused();
    if (this.#clock) return; // it was pressed twice while it came
    const clock = new loaded.TrackClock(() => {
      this.#stay();
      this.#refused();
      this.#acts.play();
    });
    clock.onChange(() => this.#clock === clock && this.#acts.look());
    const { stretches, position } = this.#player.where();
    clock.lay(stretches, position);
    this.#clock = clock;
    this.#player.hear();
    this.sound();
    this.#player.keepTimeBy(clock);
    if (!this.on) return; // it was refused at once
    loaded.obey(this.#acts);
    loaded.tell(this.#what);
    this.#say(true);
  }

  #stay() {
    const clock = this.#clock;
    this.#clock = null; // what it says from now on is not heard
    this.#player.keepTimeBy(null);
    clock?.end(false);
    load().then(({ leave }) => leave());
    this.#say(false);
  }

  /** @param {boolean} on */
  #say(on) {
    const note = element("away-note");
    element("screen-off").setAttribute("aria-pressed", String(on));
    show(note, on ? (note.dataset.on ?? "") : "");
    this.#player.changed();
  }

  #refused() {
    const note = element("away-note");
    show(note, note.dataset.refused ?? "");
  }
}
