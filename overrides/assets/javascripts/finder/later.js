/* What the finder's page does not list, since there is much of it: fetched part by part, when it is first asked for. */

import { fetched } from "../shared/fetched.js";

/**
 * An entry with what a list says of it.
 * @typedef {import("./filter.js").Entry & {meta: string, says: string, seen?: string, thumb?: {path: string, alt: string}}} Told
 */

/** How many parts are asked for at a time. */
const AT_ONCE = 6;

/**
 * @param {string[]} paths of the parts, in the order of their entries
 * @param {(entries: Told[]) => void} add  Called with the entries of each part, in order.
 */
export function laterOf(paths, add) {
  const left = [...paths];
  let failed = false;
  let asking = false;

  return {
    /** Whether there is anything that was not fetched yet. */
    get some() {
      return left.length > 0;
    },

    /** Whether the last part that was asked for did not come. */
    get failed() {
      return failed;
    },

    /** Fetch what is left, and call back after each few parts. @param {() => void} came */
    async fetch(came) {
      if (asking) return;
      asking = true;
      failed = false;
      while (left.length && !failed) {
        const parts = await Promise.all(left.slice(0, AT_ONCE).map(part)).catch(() => null);
        failed = parts === null;
        left.splice(0, parts?.length ?? 0);
        parts?.forEach(add);
        if (failed || !left.length) asking = false;
        came();
      }
    },
  };
}

/** @param {string} path @returns {Promise<Told[]>} */
const part = async (path) => (await fetched(path)).entries;
