/* Unfolds what an address leads to, in browsers that do not do so by themselves. */

/** The id that a fragment names; nothing of ours where its signs are broken. @param {string} hash */
export function named(hash) {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return "";
  }
}

/** @param {string} hash  The fragment of an address, with its sign. */
export function openTo(hash) {
  const target = document.getElementById(named(hash));
  if (!target?.closest("details")) return;
  for (let one = target.closest("details"); one; one = one.parentElement?.closest("details") ?? null) one.open = true;
  target.scrollIntoView();
}
