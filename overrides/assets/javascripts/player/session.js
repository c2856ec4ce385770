/* One run of a routine: where it is, and what is done to it. It knows no page; who listens shows and sounds it. */

import { Clock } from "./clock.js";
import { eased, indexAt, layOut, lengthOf, startOf } from "./timeline.js";

/** @import { Choice, Item, Stretch } from "./timeline.js" */

/**
 * @typedef {{now: () => number, later: (call: () => void, ms: number) => number, cancel: (id: number) => void}} Time
 * @typedef {object} Moment
 * @property {Item[]} items
 * @property {Stretch} stretch
 * @property {number} left  Seconds left of the phase, counted up to whole ones.
 * @property {number} routineLeft  Seconds left of the routine.
 * @property {number} length  Milliseconds of the whole routine.
 * @property {number} into  Milliseconds since the phase began.
 * @property {Choice} choice
 *
 * @typedef {object} Listener
 * @property {(moment: Moment) => void} phase  Another phase has begun.
 * @property {(moment: Moment) => void} tick  Time went on, or was moved.
 * @property {() => void} going
 * @property {(slept: boolean) => void} paused
 * @property {(finished: boolean) => void} ended
 */

/** How often the page looks at the time; a tick falls on each whole second. */
const TICK = 100;
/** Going back so soon after an item began means the item before. */
const JUST_BEGUN = 2000;

export class Session {
  #items;
  #time;
  #listener;
  #clock;
  /** @type {Stretch[]} */
  #stretches = [];
  /** @type {Choice} */
  #choice = [];
  #index = -1;
  #timer = 0;
  #over = false;

  /**
   * @param {Item[]} items
   * @param {Time} time
   * @param {Listener} listener
   */
  constructor(items, time, listener) {
    this.#items = items;
    this.#time = time;
    this.#listener = listener;
    this.#clock = new Clock(time.now);
    this.#choose(items.map(() => null));
  }

  get running() {
    return this.#clock.running;
  }

  get choice() {
    return this.#choice;
  }

  /** Milliseconds from the routine's start. */
  get position() {
    return Math.min(this.#clock.read(), lengthOf(this.#stretches));
  }

  get item() {
    return this.#stretches[Math.min(this.#index, this.#stretches.length - 1)]?.item ?? 0;
  }

  /**
   * Begin, at the start or where an earlier run was left.
   * @param {{position: number, choice: Choice}} [place]
   */
  begin(place) {
    this.#over = false;
    this.#choose(place?.choice ?? this.#items.map(() => null));
    this.#index = -1;
    this.#clock.seek(place?.position ?? 0);
    this.goOn();
  }

  goOn() {
    if (this.running || this.#over) return;
    this.#clock.start();
    this.#listener.going();
    this.#tick();
  }

  pause() {
    if (!this.running) return;
    this.#clock.stop();
    this.#rest(false);
  }

  back() {
    const begun = startOf(this.#stretches, this.item);
    const before = this.#stretches.findLast(({ item }) => item < this.item)?.item ?? this.item;
    this.#seek(this.position - begun < JUST_BEGUN ? startOf(this.#stretches, before) : begun);
  }

  skip() {
    this.#seek(startOf(this.#stretches, this.item + 1));
  }

  restart() {
    this.#seek(0);
  }

  /** @param {number} way  Begin the item again in this easier way. */
  ease(way) {
    const item = this.item;
    this.#choose(this.#choice.map((chosen, index) => (index === item ? way : chosen)));
    this.#seek(startOf(this.#stretches, item));
  }

  /** End before the time. */
  stop() {
    this.#end(false);
  }

  /** @param {Choice} choice */
  #choose(choice) {
    this.#choice = choice;
    this.#stretches = layOut(eased(this.#items, choice));
  }

  /** @param {number} position */
  #seek(position) {
    if (this.#over) return;
    this.#clock.seek(position);
    this.#index = -1;
    if (this.running) this.#tick();
    else this.#show();
  }

  #tick() {
    this.#time.cancel(this.#timer);
    this.#show();
    if (!this.running) {
      if (!this.#over) this.#rest(true);
      return;
    }
    this.#timer = this.#time.later(() => this.#tick(), TICK - (this.position % TICK));
  }

  #show() {
    const position = this.position;
    const index = indexAt(this.#stretches, position);
    if (index >= this.#stretches.length) return this.#end(true);
    const stretch = this.#stretches[index];
    const length = lengthOf(this.#stretches);
    const moment = {
      items: eased(this.#items, this.#choice),
      stretch,
      left: Math.ceil((stretch.end - position) / 1000),
      routineLeft: Math.ceil((length - position) / 1000),
      length,
      into: position - stretch.start,
      choice: this.#choice,
    };
    if (index !== this.#index) {
      this.#index = index;
      this.#listener.phase(moment);
    }
    this.#listener.tick(moment);
  }

  /** @param {boolean} slept */
  #rest(slept) {
    this.#time.cancel(this.#timer);
    this.#listener.paused(slept);
  }

  /** @param {boolean} finished */
  #end(finished) {
    if (this.#over) return;
    this.#clock.stop();
    this.#over = true;
    this.#time.cancel(this.#timer);
    this.#listener.ended(finished);
  }
}
