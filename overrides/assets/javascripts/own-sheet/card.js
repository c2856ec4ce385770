/* A sheet as the card that is seen, printed and shared: Jinja's frame, filled with Jinja's exercises. */

import { cardCautions } from "../as-in-python/cautions.js";
import { checkFirst } from "../as-in-python/check-first.js";
import { alternatives, beforeInstead } from "../as-in-python/instead.js";
import { needOf, stopLines, stopSigns } from "../as-in-python/lines.js";
import { sessionsInWords } from "../as-in-python/often.js";
import { minutesOf } from "../as-in-python/timeline.js";
import { filled } from "../shared/filled.js";
import { caring, itemsOf, lineOf, told } from "./cares.js";
import { fillClinic, known } from "./clinic.js";
import { piece } from "./data.js";
import { part } from "./dom.js";
import { entry } from "./entry.js";
import { fitFigures, week } from "./room.js";
import { doseOf, isOnce } from "./sheet.js";

/** @import { Data } from "./data.js" */
/** @import { Sheet } from "./sheet.js" */

/**
 * @param {Sheet} sheet
 * @param {Data} data
 * @param {string[] | null} only  The only conditions that it warns of; all, where there are none such.
 */
export async function cardOf(sheet, data, only) {
  const exercises = await Promise.all(sheet.items.map((item) => piece(`techniques/${item.id}/card.txt`)));
  const ids = sheet.items.map(({ id }) => id);
  const cautions = cardCautions(ids, data, only);
  const before = beforeInstead(ids, sheet.routine, data, only);
  const others = alternatives(ids, sheet.routine, data);
  const card = frame();
  const cares = caring(card, data);
  const list = exercises.map((exercise, index) => {
    const beside = cares([...cautions.each[index], ...others[index]]);
    const item = sheet.items[index];
    const once = isOnce(item, sheet.routine, data);
    return entry(exercise, item, { number: index + 1, once, beside, other: others[index][0] }, data);
  });
  part(card, ".rc-list").replaceChildren(...list);
  head(card, sheet, data);
  stopIf(card, ids, data);
  part(card, ".rc-cares").replaceWith(...cares([...cautions.head, ...before]));
  const checks = checkFirst(ids, sheet.routine, data, only);
  part(card, ".rc-checks").replaceChildren(...checks.map((line) => lineOf("rc-care", line)));
  shorten(card, only, data);
  fillClinic(card, sheet, data);
  fitFigures(card, sheet, data);
  card.classList.toggle("rc--large", sheet.large);
  return card;
}

/** @returns {HTMLElement} */
function frame() {
  const { content } = /** @type {HTMLTemplateElement} */ (document.getElementById("frame"));
  return /** @type {HTMLElement} */ (part(content, ".rc").cloneNode(true));
}

/** @param {HTMLElement} card @param {Sheet} sheet @param {Data} data */
function head(card, sheet, data) {
  const { words } = data;
  const ids = sheet.items.map(({ id }) => id);
  const named = /** @type {const} */ (["for", "by", "clinic", "review"]);
  const names = named.map((what) => sheet[what] && filled(words[what], { name: sheet[what] })).filter(Boolean);
  if (sheet.title) part(card, ".rc-title").textContent = sheet.title;
  part(card, ".rc-lead").textContent = names.join(" ");
  part(card, ".rc-lead").classList.toggle("rc-screen", names.length > 0); // paper has a place for each
  part(card, ".rc-often").textContent = sheet.frequency || sessionsInWords(sheet, words);
  week(card, sheet, data);
  if (sheet.for) known(part(card, ".rc-for"), sheet.for, data);
  const need = needOf(ids, data);
  part(card, ".rc-meta").textContent = filled(need ? words.meta : words.meta_nothing, {
    minutes: filled(words.time.minutes, { n: minutesOf(sheet.items.map((item) => doseOf(item, data))) }),
    level: data.levels[Math.max(1, ...ids.map((id) => data.techniques[id].level)) - 1],
    need,
  });
}

/** @param {HTMLElement} card @param {string[]} ids @param {Data} data */
function stopIf(card, ids, data) {
  const { signs, items, sentences } = stopSigns(ids, data);
  const place = part(card, ".rc-signs");
  place.replaceChildren(...(items.length ? itemsOf(items, data) : [signs]));
  const line = /** @type {Element} */ (place.closest(".rc-line"));
  for (const old of card.querySelectorAll(".rc-stop .rc-line.rc-screen:not(.rc-calls, :has(.rc-signs))")) old.remove();
  line.after(
    ...sentences.map((sentence) => {
      const made = /** @type {Element} */ (line.cloneNode(false));
      made.textContent = sentence;
      return made;
    }),
  );
  part(card, ".rc-halt").replaceChildren(...stopLines(ids, data).flatMap((one) => [...told(one), " "]));
  if (ids.every((id) => data.techniques[id].reviewed)) card.querySelector(".rc-review")?.remove();
}

/**
 * Say for whom it is shortened; one that is has no place for a clinic, whose patients need all of it.
 * @param {HTMLElement} card @param {string[] | null} only @param {Data} data
 */
function shorten(card, only, { conditions, words }) {
  if (only === null) {
    part(card, ".rc-shortened").remove();
    return;
  }
  const said = Object.keys(conditions).filter((id) => only.includes(id));
  part(card, ".rc-shortened-for").textContent = said.map((id) => conditions[id].label).join(words.list.semicolon);
  part(card, ".rc-clinic").remove();
}
