/* A stopwatch that compares times and never counts ticks. Pure: whoever makes it says how to read the time. */

/** A longer silence than this means that the page was frozen or the device asleep: nobody heard a cue. */
const SLEEP = 5000;

export class Clock {
  #now;
  #base = 0;
  /** @type {number | null} */
  #since = null;
  #seen = 0;

  /** @param {() => number} now  Milliseconds of any clock. */
  constructor(now) {
    this.#now = now;
  }

  get running() {
    return this.#since !== null;
  }

  start() {
    if (this.running) return;
    this.#since = this.#seen = this.#now();
  }

  stop() {
    this.#base = this.read();
    this.#since = null;
  }

  /** @param {number} position */
  seek(position) {
    this.#base = position;
    if (this.running) this.#since = this.#seen = this.#now();
  }

  /** The position in milliseconds. After a sleep, or when somebody set the time, it is stopped where it was last read. */
  read() {
    if (this.#since === null) return this.#base;
    const now = this.#now();
    if (now < this.#seen || now - this.#seen > SLEEP) {
      this.#base += this.#seen - this.#since;
      this.#since = null;
      return this.#base;
    }
    this.#seen = now;
    return this.#base + now - this.#since;
  }
}
