/* One run of a routine: where it is, and what is done to it. It knows no page; who listens shows and sounds it. */

import { Clock } from "./clock.js";
import { AS_WRITTEN, paced } from "./tempo.js";
import { eased, indexAt, layOut, lengthOf, positionOf, spotOf, startOf } from "./timeline.js";

/** @import { Tempo } from "./tempo.js" */
/** @import { Choice, Item, Stretch } from "./timeline.js" */

/**
 * @typedef {{now: () => number, later: (call: () => void, ms: number) => number, cancel: (id: number) => void}} Time
 * What keeps the time: a stopwatch, or a track that is played.
 * @typedef {Pick<Clock, "running" | "start" | "stop" | "seek" | "read">} Keeper
 * @typedef {object} Moment
 * @property {Item[]} items
 * @property {Stretch} stretch
 * @property {number} left  Seconds left of the phase, counted up to whole ones.
 * @property {number} routineLeft  Seconds left of the routine.
 * @property {number} length  Milliseconds of the whole routine.
 * @property {number} into  Milliseconds since the phase began.
 * @property {{into: number, length: number}} ofItem  The same of its exercise, and how long that is.
 * @property {Choice} choice
 *
 * @typedef {object} Listener
 * @property {(moment: Moment) => void} phase  Another phase has begun.
 * @property {(moment: Moment) => void} tick  Time went on, or was moved.
 * @property {(fresh: boolean) => void} going  Whether a phase begins with it.
 * @property {(stretches: Stretch[], position: number) => void} laid  The time is laid out anew.
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
  /** @type {Keeper} */
  #clock;
  #tempo = AS_WRITTEN;
  /** @type {Item[]} */
  #played = [];
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

  get stretches() {
    return this.#stretches;
  }

  /** Milliseconds from the routine's start. */
  get position() {
    return Math.min(this.#clock.read(), lengthOf(this.#stretches));
  }

  /** The same where all is as long as it is written. */
  get positionAsWritten() {
    return positionOf(this.#asWritten(), spotOf(this.#stretches, this.position));
  }

  get item() {
    return this.#stretches[Math.min(this.#index, this.#stretches.length - 1)]?.item ?? 0;
  }

  /**
   * Begin, at the start or where an earlier run was left.
   * @param {{position: number, choice: Choice}} [place]  The position as it is written.
   */
  begin(place) {
    this.#over = false;
    this.#choose(place?.choice ?? this.#items.map(() => null));
    this.#index = -1;
    const position = positionOf(this.#stretches, spotOf(this.#asWritten(), place?.position ?? 0));
    this.#clock.seek(position);
    this.#listener.laid(this.#stretches, position);
    this.goOn();
  }

  goOn() {
    if (this.running || this.#over) return;
    this.#clock.start();
    this.#listener.going(this.#index < 0);
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
    const position = startOf(this.#stretches, item);
    this.#listener.laid(this.#stretches, position);
    this.#seek(position);
  }

  /** From here on at another tempo. @param {Tempo} tempo */
  retime(tempo) {
    const spot = spotOf(this.#stretches, this.position);
    this.#tempo = tempo;
    this.#choose(this.#choice);
    if (this.#over || this.#index < 0) return;
    const position = positionOf(this.#stretches, spot);
    this.#clock.seek(position);
    this.#listener.laid(this.#stretches, position);
    this.look();
  }

  /** Another clock keeps the time from here on. @param {Keeper} clock */
  keepTimeBy(clock) {
    const { position, running } = this;
    this.#clock.stop();
    this.#clock = clock;
    clock.seek(position);
    if (running) clock.start();
    this.look();
  }

  /** See what time it is. */
  look() {
    if (this.#over || this.#index < 0) return;
    if (this.#timer) this.#tick();
    else this.#show();
  }

  /** End before the time. */
  stop() {
    this.#end(false);
  }

  /** @param {Choice} choice */
  #choose(choice) {
    this.#choice = choice;
    this.#played = paced(eased(this.#items, choice), this.#tempo);
    this.#stretches = layOut(this.#played);
  }

  #asWritten() {
    return layOut(eased(this.#items, this.#choice));
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
    this.#stopTicking();
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
      items: this.#played,
      stretch,
      left: Math.ceil((stretch.end - position) / 1000),
      routineLeft: Math.ceil((length - position) / 1000),
      length,
      into: position - stretch.start,
      ofItem: this.#ofItem(stretch.item, position),
      choice: this.#choice,
    };
    if (index !== this.#index) {
      this.#index = index;
      this.#listener.phase(moment);
    }
    this.#listener.tick(moment);
  }

  /** @param {number} item @param {number} position */
  #ofItem(item, position) {
    const begun = startOf(this.#stretches, item);
    return { into: position - begun, length: startOf(this.#stretches, item + 1) - begun };
  }

  /** @param {boolean} slept */
  #rest(slept) {
    this.#stopTicking();
    this.#listener.paused(slept);
  }

  #stopTicking() {
    this.#time.cancel(this.#timer);
    this.#timer = 0;
  }

  /** @param {boolean} finished */
  #end(finished) {
    if (this.#over) return;
    this.#clock.stop();
    this.#over = true;
    this.#stopTicking();
    this.#listener.ended(finished);
  }
}
