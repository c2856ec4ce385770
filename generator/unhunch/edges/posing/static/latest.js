/* Work that is asked for faster than it can be done: one at a time, and of those that wait the last alone. */

/** @param {() => Promise<void>} work  @returns {() => Promise<void>} */
export function latest(work) {
  let busy = false;
  let wanted = false;
  return async () => {
    wanted = true;
    if (busy) return;
    busy = true;
    try {
      while (wanted) {
        wanted = false;
        await work();
      }
    } finally {
      busy = false;
    }
  };
}

/** Do something when nothing was asked for a while. @param {() => void} work @param {number} milliseconds */
export function debounced(work, milliseconds) {
  /** @type {number | undefined} */
  let waiting;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(work, milliseconds);
  };
}
