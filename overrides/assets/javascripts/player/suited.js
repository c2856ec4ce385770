/* What the answers to the safety check make of a routine: said before the start, and chosen by caution; the reader decides. */

import { adviceOn, insteadOf, inWords, stopping } from "../answers/advice.js";
import { answers } from "../answers/answers.js";
import { answersData } from "../answers/data.js";
import { notice } from "../answers/notice.js";
import { element, urgentNote } from "../answers/show.js";
import { filled } from "../shared/filled.js";
import { byId, element as part, show } from "./dom.js";
import { OUT } from "./timeline.js";

/** @import { Advice, Data } from "../answers/advice.js" */
/** @import { Choice, Item } from "./timeline.js" */
/** @import { WordsBefore } from "./words.js" */

/** @typedef {{id: string, items: Item[], words: WordsBefore}} Routine */

const selects = () => /** @type {HTMLSelectElement[]} */ ([...document.querySelectorAll("#suited select")]);

/** What is chosen for each item. @param {Item[]} items @returns {Choice} */
export function chosen(items) {
  const found = new Map(selects().map(({ name, value }) => [Number(name), value === "" ? null : Number(value)]));
  return items.map((_, item) => found.get(item) ?? null);
}

/** The easier ways of an item about which the answers have nothing to say. @param {Data} data @param {Item} item @param {string[]} ticked */
const fitting = (data, item, ticked) =>
  item.ways.flatMap(({ technique, phases }, way) =>
    technique && phases && !adviceOn(data, technique, ticked).length ? [way] : [],
  );

/**
 * What caution chooses: the routine's own alternative, or to leave it out, unless changing it is enough.
 * @param {Data} data @param {Routine} routine @param {number} item @param {Advice} strictest @param {number[]} ways @param {string[]} ticked
 */
function cautious(data, { id, items }, item, strictest, ways, ticked) {
  if (strictest.action === "adapt") return null;
  const { technique } = items[item];
  const step = data.routines[id]?.steps.find((one) => one.technique === technique);
  const instead = step ? insteadOf(data, step, ticked) : null;
  return ways.find((way) => items[item].ways[way].technique === instead) ?? OUT;
}

/** @param {Data} data @param {Routine} routine @param {number} item @param {string[]} ticked */
function entry(data, routine, item, ticked) {
  const { items, words } = routine;
  const advice = adviceOn(data, items[item].technique, ticked);
  if (!advice.length) return [];
  const ways = fitting(data, items[item], ticked);
  const select = element("select", "");
  select.name = String(item);
  select.append(
    new Option(words.suited.out, String(OUT)),
    ...ways.map((way) => new Option(filled(words.suited.instead, { name: items[item].ways[way].name }), String(way))),
    new Option(words.suited.stay, ""),
  );
  select.value = String(cautious(data, routine, item, advice[0], ways, ticked) ?? "");
  const label = element("label", "", filled(words.suited.item, { name: items[item].name }), select);
  return [element("li", "", ...advice.map((one) => element("p", "", inWords(data, one, items[item].name))), label)];
}

/** Puts the way in which an item is changed where it is seen while it is played. @param {Data} data @param {Item[]} items @param {string[]} ticked */
function noteWays(data, items, ticked) {
  for (const [item, entry] of document.querySelectorAll("#intro .item").entries()) {
    entry.querySelector(".how")?.remove();
    const how = adviceOn(data, items[item].technique, ticked).filter(({ action }) => action === "adapt");
    if (how.length) entry.append(element("p", "how", how.map((one) => one.how).join(" ")));
    for (const [way, text] of entry.querySelectorAll(".way").entries()) {
      text.querySelector(".advice")?.remove();
      const { technique } = items[item].ways[way];
      const advice = technique ? adviceOn(data, technique, ticked) : [];
      if (advice.length)
        text.append(element("span", "advice", ` ${advice.map((one) => inWords(data, one)).join(" ")}`));
    }
  }
}

/** @param {Data} data @param {Routine} routine */
function render(data, routine) {
  const { conditions, urgent } = answers.read();
  const groups = stopping(data, urgent);
  const takeBack = (/** @type {string} */ group) =>
    answers.write({ conditions, urgent: urgent.filter((other) => other !== group) });
  const entries = routine.items.flatMap((_, item) => entry(data, routine, item, conditions));
  part("suited-urgent").replaceChildren(...groups.map((group) => urgentNote(data, group, () => takeBack(group))));
  part("suited-list").replaceChildren(...entries);
  show(part("suited-notice"), notice(data, answers));
  noteWays(data, routine.items, conditions);
  part("suited").hidden = !groups.length && !entries.length && !notice(data, answers);
  part("setup").hidden = groups.length > 0;
  showWhetherAnythingIsLeft(routine);
}

/** @param {Routine} routine */
function showWhetherAnythingIsLeft({ items, words }) {
  const nothing = chosen(items).every((way) => way === OUT);
  show(part("suited-nothing"), nothing ? words.suited.nothing : "");
  byId("start", HTMLButtonElement).disabled = nothing;
}

/** @param {Routine} routine */
export async function prepare(routine) {
  try {
    const ways = routine.items.flatMap(({ ways }) => ways.flatMap(({ technique }) => technique ?? []));
    const techniques = [...routine.items.map(({ technique }) => technique), ...ways];
    const data = await answersData({ techniques, routines: [routine.id] });
    answers.onChange(() => render(data, routine));
    part("suited").addEventListener("change", () => showWhetherAnythingIsLeft(routine));
    render(data, routine);
  } catch {
    show(part("suited-notice"), part("suited").dataset.failed ?? "");
    part("suited").hidden = false;
  }
}
