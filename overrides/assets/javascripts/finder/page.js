/* The finder: what the reader chooses filters the list, changes the address, and comes back from it. */

import { stopping } from "../answers/advice.js";
import { answers } from "../answers/answers.js";
import { answersData } from "../answers/data.js";
import { entriesHere, noteLists } from "../answers/lists.js";
import { failedNote } from "../answers/notice.js";
import { atWork } from "../shared/at-work.js";
import { filled } from "../shared/filled.js";
import { chosenIn, fragmentOf } from "./address.js";
import { CAUTION, find, prepared } from "./filter.js";
import { formOf } from "./form.js";
import { laterOf } from "./later.js";
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
  const results = resultsOf(root, { ...data, entries }, loosen);
  const later = laterOf(data.later?.paths ?? [], (told) => {
    for (const [n, entry] of prepared(told).entries()) results.add(entries.push(entry) - 1, told[n]);
  });
  let meant = answers.given ? await answersData({}) : NOTHING;
  let typing = false;

  /** @param {Chosen} chosen */
  function show(chosen) {
    const { conditions, urgent } = answers.read();
    const all = { ...chosen, [CAUTION]: conditions };
    const asked = Object.values(all).some((values) => values.length);
    const found = find(entries, data.filters, all);
    form.show(all, later.some && !asked ? {} : found.counts);
    results.show(found, conditions, meant, later.some ? (text) => said(text, asked) : null);
    if (data.later && answers.given)
      heedShown(found).catch(() => document.querySelector(".answers-top")?.replaceChildren(failedNote()));
    const stopped = stopping(meant, urgent).length > 0;
    root.classList.toggle("finder--urgent", stopped);
    document.documentElement.classList.toggle("finder-closed", stopped);
  }

  /** Say how much was found, of how much as yet. @param {string} text @param {boolean} asked */
  function said(text, asked) {
    if (!later.some) return text;
    if (!asked) return filled(data.strings.results, { n: data.later.total });
    return filled(data.later.strings[later.failed ? "not_all" : "looking"], { found: text });
  }

  function fetchLater() {
    if (later.some) later.fetch(() => show(form.chosen()));
  }

  /** Of many entries, answers are fetched for those that are shown. @param {import("./filter.js").Found} found */
  async function heedShown(found) {
    const { techniques, routines } = entriesHere();
    const out = results.explained(found);
    meant = await answersData({
      techniques: [...techniques, ...out.techniques],
      routines: [...routines, ...out.routines],
    });
    const { conditions } = answers.read(); // now, not before the wait: what came last must win
    noteLists(meant, conditions);
    results.showLeftOut(found.leftOut, conditions, meant);
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
    fetchLater();
    show(chosen);
  }

  function comeBack() {
    const chosen = chosenIn(location.hash, shared);
    if (!chosen) return;
    typing = false;
    form.write(chosen);
    fetchLater();
    show(chosen);
  }

  async function heed() {
    if (answers.given && meant === NOTHING) meant = await answersData({});
    fetchLater();
    show(form.chosen());
  }

  /** @param {string} id */
  function loosen(id) {
    const { [id]: _, ...others } = form.chosen();
    form.write(others);
    changed(false);
  }

  form.onUse(fetchLater);
  form.onChoice(changed);
  form.onTick((/** @type {string[]} */ conditions) => answers.write({ ...answers.read(), conditions }));
  answers.onChange(() => heed().catch(() => location.reload())); // where what they mean is not to be had, the page says so
  addEventListener("popstate", comeBack);

  const first = chosenIn(location.hash, shared) ?? {};
  form.write(first);
  form.open(first);
  if (Object.keys(first).length || answers.given) fetchLater();
  show(first);
  form.reveal();
  atWork(root);
}
