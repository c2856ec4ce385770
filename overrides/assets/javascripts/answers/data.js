/* What the catalog says about answers: from the page itself, else from the site when it is first needed.
 *
 * Of many entries it says what is asked for alone: each part has those whose ids begin with its letters, or later.
 */

import { fetched } from "../shared/fetched.js";

/** @typedef {import("./advice.js").Data} Data */

/**
 * Entries by their ids; all, where it is not said which.
 * @typedef {{techniques?: string[], routines?: string[]}} Wanted
 */

/** What the page says itself, once it was read. @type {Data | null} */
let own = null;
/** Parts that are in the data. @type {Set<string>} */
const joined = new Set();

/**
 * Give what the catalog says about answers, with all that it says of these entries, and of a routine's techniques.
 * @param {Wanted} [wanted] @returns {Promise<Data>}
 */
export async function answersData(wanted) {
  const said = document.querySelector(".answers-data")?.textContent;
  if (said) own ??= JSON.parse(said);
  const data = own ?? (await fetched("answers.json"));
  if (!data.parts) return data;
  const { techniques = [], routines = [] } = wanted ?? {};
  await join(data, [
    ...pathsOf("routines", data.parts.routines, wanted ? routines : null),
    ...pathsOf("techniques", data.parts.techniques, wanted ? techniques : null),
  ]);
  return data;
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
      /** @type {Data} */
      const { cautions, techniques, routines } = await fetched(path);
      if (joined.has(path)) return;
      joined.add(path);
      const before = data.cautions.length;
      data.cautions.push(...cautions);
      for (const [id, technique] of Object.entries(techniques))
        data.techniques[id] = { ...technique, cautions: technique.cautions.map((number) => number + before) };
      Object.assign(data.routines, routines);
    }),
  );
}
