/* Unfolds what an address leads to, in browsers that do not do so by themselves. */

/** @param {string} hash  The fragment of an address, with its sign. */
export function openTo(hash) {
  const target = document.getElementById(decodeURIComponent(hash.slice(1)));
  if (!target?.closest("details")) return;
  for (let one = target.closest("details"); one; one = one.parentElement?.closest("details") ?? null) one.open = true;
  target.scrollIntoView();
}
