/* What is unfolded stays so when the controls are made anew for another pose. */

/** @param {HTMLElement} around */
const folds = (around) => [...around.querySelectorAll("details")];

/** The keys of a fold within its pose. @param {HTMLDetailsElement} fold @param {number} length  Of the pose's place. */
const keys = (fold, length) => (fold.dataset.at ?? "").split(".").slice(length).join(".");

/** @param {HTMLElement} around @param {number} length */
export function unfolded(around, length) {
  return new Set(
    folds(around)
      .filter((fold) => fold.open)
      .map((fold) => keys(fold, length)),
  );
}

/** @param {HTMLElement} around @param {number} length @param {Set<string>} open */
export function unfold(around, length, open) {
  for (const fold of folds(around)) fold.open = open.has(keys(fold, length));
}
