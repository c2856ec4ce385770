/* A sheet as the card that is seen, printed and shared: Jinja's frame, filled with Jinja's exercises. */

import { doseInWords } from "../as-in-python/dose-words.js";
import { needOf, setting, stopSigns, warningRows, whom } from "../as-in-python/lines.js";
import { minutesOf } from "../as-in-python/timeline.js";
import { filled } from "../filled.js";
import { piece } from "./data.js";
import { paragraph } from "./dom.js";
import { doseOf } from "./sheet.js";

/** @import { Data } from "./data.js" */
/** @import { Item, Sheet } from "./sheet.js" */

/**
 * @param {Sheet} sheet
 * @param {Data} data
 * @param {(id: string) => string[]} adapted  What must be done otherwise, in a sentence each.
 */
export async function cardOf(sheet, data, adapted) {
  const exercises = await Promise.all(sheet.items.map((item) => piece(`techniques/${item.id}/card.txt`)));
  const card = frame();
  const list = exercises.map((exercise, index) => entry(exercise, sheet.items[index], index + 1, data, adapted));
  part(card, ".rc-list").replaceChildren(...list);
  head(card, sheet, data);
  warnings(
    card,
    sheet.items.map(({ id }) => id),
    data,
  );
  fit(card, sheet, data);
  return card;
}

/** @returns {HTMLElement} */
function frame() {
  const { content } = /** @type {HTMLTemplateElement} */ (document.getElementById("frame"));
  return /** @type {HTMLElement} */ (part(content, ".rc").cloneNode(true));
}

/** @param {ParentNode} within @param {string} selector */
function part(within, selector) {
  const found = within.querySelector(selector);
  if (!found) throw new TypeError(selector);
  return found;
}

/** @param {HTMLElement} card @param {Sheet} sheet @param {Data} data */
function head(card, sheet, data) {
  const { words } = data;
  const ids = sheet.items.map(({ id }) => id);
  const names = [sheet.for && filled(words.for, { name: sheet.for }), sheet.by && filled(words.by, { name: sheet.by })];
  if (sheet.title) part(card, ".rc-title").textContent = sheet.title;
  part(card, ".rc-lead").textContent = names.filter(Boolean).join(" ");
  part(card, ".rc-often").textContent = sheet.frequency;
  if (sheet.for) part(card, ".rc-for").remove();
  if (sheet.by) part(card, ".rc-by").remove();
  const need = needOf(ids, data);
  part(card, ".rc-meta").textContent = filled(need ? words.meta : words.meta_nothing, {
    minutes: filled(words.time.minutes, { n: minutesOf(sheet.items.map((item) => doseOf(item, data))) }),
    level: data.levels[Math.max(1, ...ids.map((id) => data.techniques[id].level)) - 1],
    need,
  });
  card.classList.toggle("rc--named", names.some(Boolean));
}

/** @param {HTMLElement} card @param {string[]} ids @param {Data} data */
function warnings(card, ids, data) {
  const { signs, sentences } = stopSigns(ids, data);
  const place = part(card, ".rc-signs");
  place.textContent = signs;
  const line = /** @type {Element} */ (place.closest(".rc-line"));
  for (const old of card.querySelectorAll(".rc-stop .rc-line:not(.rc-scale, :has(.rc-signs, .rc-who))")) old.remove();
  line.after(
    ...sentences.map((sentence) => {
      const made = /** @type {Element} */ (line.cloneNode(false));
      made.textContent = sentence;
      return made;
    }),
  );
  const who = whom(ids, data);
  card.querySelectorAll(".rc-who").forEach((whose, index) => {
    if (who[index]) whose.textContent = who[index];
    else whose.closest(".rc-line")?.remove();
  });
  if (ids.every((id) => data.techniques[id].reviewed)) card.querySelector(".rc-review")?.remove();
}

/**
 * @param {Element} exercise  A technique's own card. @param {Item} item @param {number} number @param {Data} data
 * @param {(id: string) => string[]} adapted
 */
function entry(exercise, item, number, data, adapted) {
  const made = part(exercise, ".rc-ex");
  part(made, ".rc-number").textContent = String(number);
  for (const name of ["hidden", "data-search-exclude"]) part(made, ".rc-which").removeAttribute(name);
  part(made, ".rc-dose").textContent = doseInWords(doseOf(item, data), data.words);
  made.querySelector(".rc-note")?.remove(); // paper has room for one technique's, not for eight
  part(made, ".rc-body").append(...adapted(item.id).map(note));
  return made;
}

/** @param {string} text */
function note(text) {
  const made = paragraph(text);
  made.className = "rc-note";
  return made;
}

/** Paper has one page, large print a few. @param {HTMLElement} card @param {Sheet} sheet @param {Data} data */
function fit(card, { large, items }, data) {
  const texts = card.querySelectorAll(".rc-step, .rc-note").length;
  const rows =
    2 * items.length +
    texts +
    warningRows(
      items.map(({ id }) => id),
      data,
    );
  card.classList.remove("rc--airy");
  card.classList.add(large ? "rc--large" : `rc--${setting(rows, data)}`);
  card.classList.toggle("rc--undrawn", !card.querySelector(".rc-fig svg"));
}
