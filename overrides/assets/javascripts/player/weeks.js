/* In which week of a plan a reader is, by what the log has of the routine. Pure. */

/**
 * @typedef {{at: string, week?: number}} Done  When it was done, and in which week if that is known.
 * @typedef {{week: number, last: number, begun: number}} Spot  A week, the last day in it, and the day on which week 1 began.
 */

const WEEK = 7;
const DAY_MS = 86_400_000;

/** The number of a day, in the time of this place. @param {string | number} at */
function dayOf(at) {
  const date = new Date(at);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS;
}

/** @param {number} begun @param {number} day */
const counted = (begun, day) => Math.floor((day - begun) / WEEK) + 1;

/**
 * No week is passed over; after two weeks without, it is the last one again: nothing got heavier meanwhile.
 * @param {Spot | null} spot @param {number} day @returns {number}
 */
function weekOn(spot, day) {
  if (!spot) return 1;
  const { week, last, begun } = spot;
  return day - last < 2 * WEEK ? Math.max(1, Math.min(counted(begun, day), week + 1)) : week;
}

/** Where one is after a time. @param {Spot | null} spot @param {Done} done @returns {Spot} */
function after(spot, { at, week: said }) {
  const last = dayOf(at);
  const week = said ?? weekOn(spot, last);
  const begun = spot && counted(spot.begun, last) === week ? spot.begun : last - (week - 1) * WEEK;
  return { week, last, begun };
}

/**
 * The week of a moment: counted from the first time, or from where the reader said otherwise.
 * @param {Done[]} done  Oldest first.
 * @param {number} now
 */
export function weekAt(done, now) {
  return weekOn(done.reduce(after, /** @type {Spot | null} */ (null)), dayOf(now));
}
