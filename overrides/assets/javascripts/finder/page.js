/* The finder: what the reader chooses filters the list, changes the address, and comes back from it. */

import { stopping } from "../answers/advice.js";
import { answers } from "../answers/answers.js";
import { answersData } from "../answers/data.js";
import { atWork } from "../at-work.js";
import { chosenIn, fragmentOf } from "./address.js";
import { CAUTION, find, prepared } from "./filter.js";
import { formOf } from "./form.js";
import { resultsOf } from "./results.js";

/** @typedef {import("./filter.js").Chosen} Chosen */

/** What answers mean as long as there are none. @type {import("../answers/advice.js").Data} */
const NOTHING = { conditions: {}, urgent: {}, unhurried: {}, cautions: [], techniques: {}, routines: {}, strings: {} };

/** @param {HTMLElement} root */
export async function start(root) {
  const data = JSON.parse(root.querySelector(".finder-data")?.textContent ?? "");
  const entries = prepared(data.entries);
  const shared = data.filters.filter((/** @type {{id: string}} */ { id }) => id !== CAUTION);
  const form = formOf(root, data);
  const results = resultsOf(root, data, loosen);
  let meant = answers.given ? await answersData() : NOTHING;
  let typing = false;

  /** @param {Chosen} chosen */
  function show(chosen) {
    const { conditions, urgent } = answers.read();
    const all = { ...chosen, [CAUTION]: conditions };
    const found = find(entries, data.filters, all);
    form.show(all, found.counts);
    results.show(found, conditions, meant);
    const stopped = stopping(meant, urgent).length > 0;
    root.classList.toggle("finder--urgent", stopped);
    document.documentElement.classList.toggle("finder-closed", stopped);
  }

  /** @param {boolean} typed */
  function changed(typed) {
    const chosen = form.chosen();
    const fragment = fragmentOf(chosen, shared);
    const address = fragment ? `#${fragment}` : location.pathname + location.search;
    // What is typed in one go is one step back.
    if (fragment !== fragmentOf(chosenIn(location.hash, shared) ?? {}, shared)) {
      history[typed && typing ? "replaceState" : "pushState"](null, "", address);
    }
    typing = typed;
    show(chosen);
  }

  function comeBack() {
    const chosen = chosenIn(location.hash, shared);
    if (!chosen) return;
    typing = false;
    form.write(chosen);
    show(chosen);
  }

  async function heed() {
    if (answers.given && meant === NOTHING) meant = await answersData();
    show(form.chosen());
  }

  /** @param {string} id */
  function loosen(id) {
    const { [id]: _, ...others } = form.chosen();
    form.write(others);
    changed(false);
  }

  form.onChoice(changed);
  form.onTick((/** @type {string[]} */ conditions) => answers.write({ ...answers.read(), conditions }));
  answers.onChange(() => heed().catch(() => location.reload())); // where what they mean is not to be had, the page says so
  addEventListener("popstate", comeBack);

  const first = chosenIn(location.hash, shared) ?? {};
  form.write(first);
  form.open(first);
  show(first);
  form.reveal();
  atWork(root);
}
