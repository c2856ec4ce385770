/* The finder's results on the page, and why there are no more of them. */

import { adviceOn, isLeftOut } from "../answers/advice.js";
import { element, line, link, routineLines } from "../answers/show.js";
import { filled } from "../shared/filled.js";
import { CAUTION } from "./filter.js";
import { setText } from "./form.js";
import { listOf } from "./list.js";

/** Of how many it is told why they are left out. */
const TOLD = 100;

/** @typedef {import("./filter.js").Found} Found */
/** @typedef {import("../answers/advice.js").Data} Data */

/**
 * @param {HTMLElement} root
 * @param {{entries: import("./filter.js").Entry[], filters: import("./filter.js").Filter[], strings: any}} data
 * @param {(id: string) => void} loosen
 */
export function resultsOf(root, { entries, filters, strings }, loosen) {
  let first = 0;
  /** @type {NodeListOf<HTMLElement>} */
  const found = document.querySelectorAll(".finder-list");
  const lists = [...found].map((each) => {
    const list = listOf(each, first, strings);
    first += list.size;
    return list;
  });
  const status = /** @type {HTMLElement} */ (root.querySelector("[data-status]"));
  const none = /** @type {HTMLElement} */ (root.querySelector("[data-none]"));
  const leftOut = /** @type {HTMLElement} */ (document.querySelector("[data-left-out]"));
  status.tabIndex = -1;

  /** @param {Found} found */
  function showWhyNone({ matches, leftOut: ruledOut, loosened }) {
    none.hidden = matches.length > 0;
    if (none.hidden) return;
    const ways = Object.entries(loosened)
      .filter(([id, n]) => id !== CAUTION && n > 0)
      .sort(([, a], [, b]) => b - a);
    const why = ruledOut.length ? strings.only_left_out : strings.none;
    const more = ways.length || ruledOut.length ? "" : strings.loosen_more;
    setText(/** @type {HTMLElement} */ (none.querySelector("[data-why]")), `${why} ${more}`.trim());
    none.querySelector("[data-loosen]")?.replaceChildren(...ways.map(way));
  }

  /** @param {[string, number]} way */
  function way([id, n]) {
    const label = filters.find((filter) => filter.id === id)?.label ?? strings.text;
    const button = element("button", "check-button", filled(strings.loosen, { filter: label, n }));
    button.type = "button";
    button.addEventListener("click", () => {
      loosen(id);
      status.focus();
    });
    return element("li", "", button);
  }

  /** Say why entries are left out, of the first few: what is left out is in no list. @param {number[]} places @param {string[]} ticked @param {Data} meant */
  function showLeftOut(places, ticked, meant) {
    leftOut.hidden = !places.length;
    const told = places.slice(0, TOLD).flatMap((place) => reasons(entries[place], ticked, meant));
    leftOut.querySelector("ul")?.replaceChildren(...told);
  }

  /** @param {import("./filter.js").Entry} entry @param {string[]} ticked @param {Data} data */
  function reasons({ type, path, name }, ticked, data) {
    const id = idOf({ path });
    if (type === "routine") {
      return [element("li", "", link(path, name), element("ul", "answers-list", ...routineLines(data, id, ticked)))];
    }
    const ruledOut = adviceOn(data, id, ticked).filter((advice) => isLeftOut([advice]));
    return ruledOut.map((advice) => line(data, id, advice));
  }

  return {
    showLeftOut,

    /** Give the entries of which it is told why they are left out. @param {Found} found */
    explained({ leftOut: places }) {
      const ids = (/** @type {string} */ type) =>
        places.slice(0, TOLD).flatMap((place) => (entries[place].type === type ? [idOf(entries[place])] : []));
      return { techniques: ids("technique"), routines: ids("routine") };
    },

    /** Let the lists show one more. @param {number} place @param {import("./later.js").Told} told */
    add(place, told) {
      lists.find((list) => list.takes(told.path))?.add(place, told);
    },

    /**
     * @param {Found} found @param {string[]} ticked @param {Data} meant  What the ticked conditions mean.
     * @param {((text: string) => string) | null} soFar  How it is said that these are not all yet, as long as that is so.
     */
    show(found, ticked, meant, soFar) {
      for (const list of lists) list.show(found.matches);
      if (soFar) none.hidden = true;
      else showWhyNone(found);
      showLeftOut(found.leftOut, ticked, meant);
      const n = found.matches.length;
      const out = found.leftOut.length;
      const text = filled(out ? strings.results_left_out : strings.results, { n, left_out: out });
      setText(status, soFar ? soFar(text) : text);
    },
  };
}

/** @param {{path: string}} entry */
const idOf = ({ path }) => path.split("/")[1];
