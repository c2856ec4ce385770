/* Long work in short steps, so that the page answers in between. */

/** Milliseconds of work after which the page has its turn: on a slow phone, too, less than anybody feels. */
const TURN = 12;

/**
 * Does work that may be interrupted wherever it yields.
 * @template R
 * @param {Generator<void, R>} work
 * @returns {Promise<R>}
 */
export async function unhurried(work) {
  let since = performance.now();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if (performance.now() - since < TURN) continue;
    await new Promise((go) => setTimeout(go));
    since = performance.now();
  }
}
