/* What the catalog says about answers: from the page itself, else from the site when it is first needed.
 *
 * Of many entries it says what is asked for alone: each part has those whose ids begin with its letters, or later.
 */

import { SITE } from "./answers.js";

/** @typedef {import("./advice.js").Data} Data */

/**
 * Entries by their ids; all, where it is not said which.
 * @typedef {{techniques?: string[], routines?: string[]}} Wanted
 */

/** @type {Promise<Data> | null} */
let loading = null;
/** What each part came to, by its path. @type {Map<string, Promise<Partial<Data>>>} */
const parts = new Map();
/** Parts that are in the data. @type {Set<string>} */
const joined = new Set();

/**
 * Give what the catalog says about answers, with all that it says of these entries, and of a routine's techniques.
 * @param {Wanted} [wanted] @returns {Promise<Data>}
 */
export async function answersData(wanted) {
  loading ??= base();
  const data = await once(loading, () => {
    loading = null;
  });
  const { parts: names } = data;
  if (!names) return data;
  const { techniques = [], routines = [] } = wanted ?? {};
  await join(data, [
    ...pathsOf("routines", names.routines, wanted ? routines : null),
    ...pathsOf("techniques", names.techniques, wanted ? techniques : null),
  ]);
  return data;
}

/** @returns {Promise<Data>} */
async function base() {
  const own = document.querySelector(".answers-data");
  return own ? JSON.parse(own.textContent ?? "") : fetched("answers.json");
}

/** @param {string} path @returns {Promise<any>} */
async function fetched(path) {
  const response = await fetch(new URL(path, SITE));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/** Wait for what may fail; then it is asked for anew the next time. @template T @param {Promise<T>} asked @param {() => void} forget */
async function once(asked, forget) {
  try {
    return await asked;
  } catch (error) {
    forget();
    throw error;
  }
}

/**
 * Give the paths of the parts that some entries are in; of all parts, where it is not said which.
 * @param {string} kind @param {string[]} names  With what each part begins, in order. @param {string[] | null} ids
 */
function pathsOf(kind, names, ids) {
  const having = ids ? ids.map((id) => names.findLast((name) => name <= id) ?? names[0]) : names;
  return [...new Set(having)].map((name) => `answers/${kind}-${name}.json`);
}

/** Take parts into the data: each brings its own cautions, which its techniques name by number. @param {Data} data @param {string[]} paths */
async function join(data, paths) {
  await Promise.all(
    paths.map(async (path) => {
      const asked = parts.get(path) ?? fetched(path);
      parts.set(path, asked);
      const { cautions = [], techniques = {}, routines = {} } = await once(asked, () => parts.delete(path));
      if (joined.has(path)) return;
      joined.add(path);
      const before = data.cautions.length;
      data.cautions.push(...cautions);
      for (const [id, technique] of Object.entries(techniques))
        data.techniques[id] = {
          ...technique,
          cautions: technique.cautions.map((/** @type {number} */ number) => number + before),
        };
      Object.assign(data.routines, routines);
    }),
  );
}
