/* One run of a routine: where it is, and what is done to it. It knows no page; who listens shows and sounds it. */

import { Clock } from "./clock.js";
import { momentAt, moved, planOf } from "./plan.js";
import { AS_WRITTEN } from "./tempo.js";
import { lengthOf, startOf } from "./timeline.js";

/** @import { Moment } from "./plan.js" */
/** @import { Tempo } from "./tempo.js" */
/** @import { Choice, Item, Stretch } from "./timeline.js" */

/**
 * @typedef {{now: () => number, later: (call: () => void, ms: number) => number, cancel: (id: number) => void}} Time
 * What keeps the time: a stopwatch, or a track that is played.
 * @typedef {Pick<Clock, "running" | "start" | "stop" | "seek" | "read">} Keeper
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
  #plan;
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
    this.#plan = planOf(items, this.#asGiven(), this.#tempo);
  }

  get running() {
    return !this.#over && this.#clock.running;
  }

  get choice() {
    return this.#plan.choice;
  }

  get stretches() {
    return this.#plan.stretches;
  }

  /** Milliseconds from the routine's start. */
  get position() {
    return Math.min(this.#clock.read(), lengthOf(this.stretches));
  }

  /** The same where all is as long as it is written. */
  get positionAsWritten() {
    return moved(this.stretches, this.#plan.written, this.position);
  }

  get item() {
    return this.stretches[Math.min(this.#index, this.stretches.length - 1)]?.item ?? 0;
  }

  /**
   * Begin, at the start or where an earlier run was left.
   * @param {{position: number, choice: Choice}} [place]  The position as it is written.
   */
  begin(place) {
    this.#clock.stop(); // after an end it sounds out
    this.#over = false;
    this.#plan = planOf(this.#items, place?.choice ?? this.#asGiven(), this.#tempo);
    this.#index = -1;
    this.#layAt(moved(this.#plan.written, this.stretches, place?.position ?? 0));
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
    this.#rest(false);
  }

  back() {
    const begun = startOf(this.stretches, this.item);
    const before = this.stretches.findLast(({ item }) => item < this.item)?.item ?? this.item;
    this.#seek(this.position - begun < JUST_BEGUN ? startOf(this.stretches, before) : begun);
  }

  skip() {
    this.#seek(startOf(this.stretches, this.item + 1));
  }

  restart() {
    this.#seek(0);
  }

  /** @param {number} way  Begin the item again in this easier way. */
  ease(way) {
    const item = this.item;
    const choice = this.choice.map((chosen, index) => (index === item ? way : chosen));
    this.#plan = planOf(this.#items, choice, this.#tempo);
    const position = startOf(this.stretches, item);
    this.#layAt(position);
    this.#seek(position);
  }

  /** From here on at another tempo. @param {Tempo} tempo */
  retime(tempo) {
    const { position, stretches } = this;
    this.#tempo = tempo;
    this.#plan = planOf(this.#items, this.choice, tempo);
    if (this.#over || this.#index < 0) return;
    this.#layAt(moved(stretches, this.stretches, position));
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

  /** Every item in the way that the routine has it. @returns {Choice} */
  #asGiven() {
    return this.#items.map(() => null);
  }

  /** The time was laid out anew, and goes on at a position. @param {number} position */
  #layAt(position) {
    this.#listener.laid(this.stretches, position);
    this.#clock.seek(position);
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
    if (this.running) this.#timer = this.#time.later(() => this.#tick(), TICK - (this.position % TICK));
    else if (!this.#over) this.#rest(true);
  }

  #show() {
    const moment = momentAt(this.#plan, this.position);
    if (!moment) return this.#end(true);
    if (moment.index !== this.#index) {
      this.#index = moment.index;
      this.#listener.phase(moment);
    }
    this.#listener.tick(moment);
  }

  /** @param {boolean} slept  Whether the clock stopped by itself. */
  #rest(slept) {
    this.#clock.stop();
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
    this.#over = true;
    if (!finished) this.#clock.stop();
    this.#stopTicking();
    this.#listener.ended(finished);
  }
}
