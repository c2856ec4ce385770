/* Keeps the screen on while it is wanted. The browser drops the lock of a hidden page, so it is asked for again. */

import { attempt } from "./attempt.js";

export class WakeLock {
  #wanted = false;
  /** @type {WakeLockSentinel | null} */
  #lock = null;
  #asking = false;

  constructor() {
    document.addEventListener("visibilitychange", () => this.#ask());
  }

  keep() {
    this.#wanted = true;
    return this.#ask();
  }

  release() {
    this.#wanted = false;
    const lock = this.#lock;
    this.#lock = null;
    attempt(() => lock?.release());
  }

  async #ask() {
    if (!this.#wanted || this.#asking || (this.#lock && !this.#lock.released)) return;
    if (document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
    this.#asking = true;
    try {
      this.#lock = await navigator.wakeLock.request("screen");
    } catch {
      this.#lock = null; // refused, as with a low battery: the routine goes on without it
    }
    this.#asking = false;
    if (!this.#wanted) this.release(); // paused while the browser thought about it
  }
}
