/* A sheet as the card that is seen, printed and shared: Jinja's frame, filled with Jinja's exercises. */

import { element } from "../answers/show.js";
import { cardCautions } from "../as-in-python/cautions.js";
import { doseInSentences } from "../as-in-python/dose-words.js";
import { alternatives, beforeInstead } from "../as-in-python/instead.js";
import { needOf, rowsOf, setting, stopSigns } from "../as-in-python/lines.js";
import { labelsOf, sessionsInWords } from "../as-in-python/often.js";
import { minutesOf } from "../as-in-python/timeline.js";
import { filled } from "../filled.js";
import { caring, itemsOf } from "./cares.js";
import { piece } from "./data.js";
import { part } from "./dom.js";
import { doseOf } from "./sheet.js";

/** @import { Data } from "./data.js" */
/** @import { Item, Sheet } from "./sheet.js" */

/**
 * @param {Sheet} sheet
 * @param {Data} data
 * @param {string[] | null} only  The only conditions that it warns of; all, where there are none such.
 */
export async function cardOf(sheet, data, only) {
  const exercises = await Promise.all(sheet.items.map((item) => piece(`techniques/${item.id}/card.txt`)));
  const ids = sheet.items.map(({ id }) => id);
  const cautions = cardCautions(ids, data, only);
  const above = [...cautions.head, ...beforeInstead(ids, sheet.routine, data, only)];
  const others = alternatives(ids, sheet.routine, data);
  const each = cautions.each.map((own, index) => [...own, ...others[index]]);
  const card = frame();
  const cares = caring(card, data);
  const list = exercises.map((exercise, index) =>
    entry(exercise, sheet.items[index], index + 1, cares(each[index]), data),
  );
  part(card, ".rc-list").replaceChildren(...list);
  head(card, sheet, data);
  warnings(card, ids, data);
  part(card, ".rc-cares").replaceWith(...cares(above));
  const shortened = shorten(card, only, data);
  card.classList.remove("rc--airy");
  const texts = card.querySelectorAll(".rc-step, .rc-note").length;
  const names = [...card.querySelectorAll(".rc-name")].map(({ textContent }) => textContent ?? "");
  const rows = rowsOf(ids, names, texts, { head: above, each }, shortened, data);
  const set = setting(rows, data);
  if (sheet.large) card.classList.add("rc--large");
  if (!sheet.large || set === data.room.fullest) card.classList.add(`rc--${set}`);
  card.classList.toggle("rc--undrawn", !card.querySelector(".rc-fig svg"));
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
  const names = named.map((what) => sheet[what] && filled(words[what], { name: sheet[what] }));
  if (sheet.title) part(card, ".rc-title").textContent = sheet.title;
  part(card, ".rc-lead").textContent = names.filter(Boolean).join(" ");
  part(card, ".rc-often").textContent = sheet.frequency || sessionsInWords(sheet, words);
  week(card, sheet, data);
  if (sheet.for) part(card, ".rc-for").remove();
  if (sheet.by) part(card, ".rc-by").remove();
  const need = needOf(ids, data);
  part(card, ".rc-meta").textContent = filled(need ? words.meta : words.meta_nothing, {
    minutes: filled(words.time.minutes, { n: minutesOf(sheet.items.map((item) => doseOf(item, data))) }),
    level: data.levels[Math.max(1, ...ids.map((id) => data.techniques[id].level)) - 1],
    need,
  });
}

/** Make the boxes of a week those of the sheet's sessions. @param {HTMLElement} card @param {Sheet} sheet @param {Data} data */
function week(card, { times, days }, { words }) {
  const labels = labelsOf(days, words.days);
  const [first] = card.querySelectorAll(".rc-day");
  part(card, ".rc-days").replaceChildren(
    ...labels.map((label) => {
      const day = first.cloneNode(false);
      day.textContent = label;
      return day;
    }),
  );
  for (const drawn of card.querySelectorAll(".rc-boxes")) boxed(drawn, labels.length, times || 1);
}

/** Draw a box for each session: a column a day, a row for each time. @param {Element} drawn @param {number} days @param {number} times */
function boxed(drawn, days, times) {
  const [box] = drawn.children;
  const places = Array.from({ length: days * times }, (_, index) => [index % days, Math.floor(index / days)]);
  drawn.setAttribute("viewBox", `-0.4 -0.4 70.8 ${10 * times + 0.8}`);
  drawn.replaceChildren(
    ...places.map(([column, row]) => {
      const made = /** @type {Element} */ (box.cloneNode(false));
      made.setAttribute("x", String(10 * (7 - days + column)));
      made.setAttribute("y", String(10 * row));
      return made;
    }),
  );
}

/** @param {HTMLElement} card @param {string[]} ids @param {Data} data */
function warnings(card, ids, data) {
  const { signs, items, sentences } = stopSigns(ids, data);
  const place = part(card, ".rc-signs");
  place.replaceChildren(...(items.length ? itemsOf(items, data) : [signs]));
  const line = /** @type {Element} */ (place.closest(".rc-line"));
  for (const old of card.querySelectorAll(".rc-stop .rc-line:not(.rc-scale, :has(.rc-signs))")) old.remove();
  line.after(
    ...sentences.map((sentence) => {
      const made = /** @type {Element} */ (line.cloneNode(false));
      made.textContent = sentence;
      return made;
    }),
  );
  if (ids.every((id) => data.techniques[id].reviewed)) card.querySelector(".rc-review")?.remove();
}

/**
 * Say for whom it is shortened; one that is has no place for a clinic, whose patients need all of it.
 * @param {HTMLElement} card @param {string[] | null} only @param {Data} data
 */
function shorten(card, only, { conditions, words }) {
  if (only === null) {
    part(card, ".rc-shortened").remove();
    return "";
  }
  const said = Object.keys(conditions).filter((id) => only.includes(id));
  const text = said.map((id) => conditions[id].label).join(words.list.semicolon);
  part(card, ".rc-shortened-for").textContent = text;
  for (const clinic of card.querySelectorAll(".rc-by, .rc-stamp")) clinic.remove();
  return text;
}

/**
 * @param {Element} exercise  A technique's own card. @param {Item} item @param {number} number @param {Element[]} cautions
 * @param {Data} data
 */
function entry(exercise, item, number, cautions, data) {
  const made = part(exercise, ".rc-ex");
  part(made, ".rc-number").textContent = String(number);
  for (const name of ["hidden", "data-search-exclude"]) part(made, ".rc-which").removeAttribute(name);
  const side = item.side ? ` ${data.words.side[item.side]}` : "";
  part(made, ".rc-dose").textContent = doseInSentences(doseOf(item, data), data.words) + side;
  made.querySelector(".rc-caption")?.remove(); // that is the words of a page, which shows one picture
  made.querySelector(".rc-note:not(.rc-captions)")?.remove(); // paper has room for one technique's, not for eight
  if (item.note) part(made, ".rc-steps").after(element("p", "rc-note", item.note));
  part(made, ".rc-body").append(...cautions);
  return made;
}
