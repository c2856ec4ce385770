/* Which sheet the page is on, as the history of the browser keeps it: a reload and a way back lead there again. */

/**
 * `own`, whether the sheet was put together here: one that came by a link warns of everything. `id`, its number among those that
 * are kept, if it is. `viewing`, whether it is only looked at.
 * @typedef {{own: boolean, id: number | null, viewing: boolean}} Place
 */

/** @param {boolean} came  Whether the address says a whole sheet: one that nobody opened here came by a link. @returns {Place} */
export function placeOf(came) {
  const { own = false, id = null, viewing = false } = history.state ?? { viewing: true };
  return { own: !came || own === true, id: Number.isInteger(id) ? id : null, viewing: came && viewing === true };
}

/** Stay, with another address. @param {Place} place @param {string} fragment */
export const stay = (place, fragment) => history.replaceState(place, "", `#${fragment}`);

/** Go on to another address, from which the browser leads back. @param {Place} place @param {string} fragment */
export const goTo = (place, fragment) => history.pushState(place, "", `#${fragment}`);
