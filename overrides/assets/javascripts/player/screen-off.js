/* Goes on with the screen off: one track of the whole routine, which the device plays as it plays music. The page follows
 * the track's clock. Loaded only when somebody asks for it. */

import { attempt } from "./attempt.js";
import { track } from "./track.js";

/** @import { Stretch } from "./timeline.js" */

/** @typedef {{play: () => void, pause: () => void, back: () => void, skip: () => void, look: () => void}} Acts */

/** Keeps the time by a track. It is a clock as the one of clock.js is. */
export class TrackClock {
  #audio = new Audio();
  #url = "";
  #started = false;
  /** What the device still thinks about. @type {Promise<void> | null} */
  #asked = null;
  #sought = 0;
  #refused;

  /** @param {() => void} refused  Hears that the device does not play it. */
  constructor(refused) {
    this.#refused = refused;
  }

  /** Calls back whenever the track went on, stopped or ended, also while no timer is let run. @param {() => void} act */
  onChange(act) {
    for (const change of ["timeupdate", "pause", "ended"]) this.#audio.addEventListener(change, act);
  }

  /** The track of a timeline, from a position on. @param {Stretch[]} stretches @param {number} position */
  lay(stretches, position) {
    const going = this.#started;
    const before = this.#url;
    this.#url = URL.createObjectURL(new Blob(track(stretches), { type: "audio/wav" }));
    this.#audio.src = this.#url;
    URL.revokeObjectURL(before);
    this.seek(position);
    if (going) this.start();
  }

  get running() {
    return this.#started && (this.#asked !== null || !this.#audio.paused);
  }

  start() {
    this.#started = true;
    const given = attempt(() => this.#audio.play());
    if (!given) return this.#refuse();
    this.#asked = given;
    given.then(
      () => this.#answered(given),
      () => this.#answered(given) && this.#refuse(),
    );
  }

  /** Whether it is the answer that is waited for: a newer track ends the older one. @param {Promise<void>} given */
  #answered(given) {
    const awaited = this.#asked === given;
    if (awaited) this.#asked = null;
    return awaited;
  }

  #refuse() {
    if (!this.#started) return;
    this.#started = false;
    this.#refused();
  }

  stop() {
    this.#started = false;
    this.#asked = null;
    this.#audio.pause();
  }

  /** @param {number} position */
  seek(position) {
    this.#sought = position;
    this.#audio.currentTime = position / 1000;
  }

  /** The position in milliseconds. */
  read() {
    const loaded = this.#audio.readyState >= HTMLMediaElement.HAVE_METADATA;
    return loaded ? this.#audio.currentTime * 1000 : this.#sought;
  }

  /** @param {boolean} on */
  sounds(on) {
    this.#audio.muted = !on;
  }

  /** Lets the last tones sound out, or stops, and gives the room back. @param {boolean} finished */
  end(finished) {
    const url = this.#url;
    this.#started = false;
    if (finished) this.#audio.addEventListener("ended", () => this.#release(url), { once: true });
    else this.#release(url);
  }

  /** @param {string} url  Of a track that may be older than the one that is played now. */
  #release(url) {
    URL.revokeObjectURL(url);
    if (url !== this.#url) return;
    this.#sought = this.read();
    this.#audio.pause();
    this.#audio.removeAttribute("src");
    this.#audio.load();
  }
}

/** What the lock screen shows. @param {{title: string, artist: string, album: string}} what */
export const tell = (what) => attempt(() => (navigator.mediaSession.metadata = new MediaMetadata(what)));

/** What the lock screen may do. @param {Pick<Acts, "play" | "pause" | "back" | "skip">} acts */
export function obey({ play, pause, back, skip }) {
  /** @type {[MediaSessionAction, () => void][]} */
  const handlers = [
    ["play", play],
    ["pause", pause],
    ["previoustrack", back],
    ["nexttrack", skip],
  ];
  for (const [action, act] of handlers) attempt(() => navigator.mediaSession.setActionHandler(action, act));
}

/** Takes both back. */
export function leave() {
  attempt(() => (navigator.mediaSession.metadata = null));
  for (const action of /** @type {MediaSessionAction[]} */ (["play", "pause", "previoustrack", "nexttrack"]))
    attempt(() => navigator.mediaSession.setActionHandler(action, null));
}
