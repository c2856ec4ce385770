/* The player of an own sheet: makes the page what Python makes of a routine's, and hands it to the player. */

import { answers } from "../answers/answers.js";
import { columns } from "../as-in-python/columns.js";
import { about, doseInWords } from "../as-in-python/dose-words.js";
import { needOf } from "../as-in-python/lines.js";
import { oftenInWords } from "../as-in-python/often.js";
import { itemPhases, minutesOf, secondsOf } from "../as-in-python/timeline.js";
import { ofSheet, ofTechnique } from "../log/origin.js";
import { atWork } from "../shared/at-work.js";
import { checksum } from "../shared/checksum.js";
import { filled } from "../shared/filled.js";
import { asked, fragmentOf } from "./address.js";
import { advice, allowedOf, leftOut } from "./advice.js";
import { load, piece } from "./data.js";
import { element, paragraph, say } from "./dom.js";
import { beyondSaid } from "./entry.js";
import { opened } from "./fitting.js";
import { keep } from "./keep.js";
import { notePlayed } from "./kept.js";
import { doseOf, isOnce } from "./sheet.js";

/** @import { Data } from "./data.js" */
/** @import { Item, Sheet } from "./sheet.js" */

const { failed = "", notLoaded = "" } = element("urgent").dataset;

/** @param {Data} data */
async function start(data) {
  keep(data).catch(() => {}); // where nothing can be kept, everything else works
  const wanted = asked(location.hash);
  const { sheet, notes } = opened(wanted, data);
  const said = await advice(failed);
  const played = allowedOf(sheet, said);
  const fragment = fragmentOf(sheet, data.version);
  for (const link of document.querySelectorAll('a[href="../"]')) link.setAttribute("href", `../#${fragment}`);
  say("urgent", said.urgent);
  const empty = played.items.length ? [] : [paragraph(data.words.nothing_to_play)];
  say("notes", [...notes.map(paragraph), ...leftOut(sheet, said, data), ...empty]);
  if (said.closed || !played.items.length) return atWork(document);

  const entries = await Promise.all(played.items.map((item) => entry(item, isOnce(item, sheet.routine, data), data)));
  document.querySelector(".items")?.replaceChildren(...entries);
  const items = played.items.map((item, index) => ({
    technique: item.id,
    name: data.techniques[item.id].name,
    dose: doseInWords(doseOf(item, data), data.words),
    phases: columns(itemPhases(doseOf(item, data))),
    ways: JSON.parse(entries[index].getAttribute("data-ways") ?? "[]"),
  }));
  head(played, data);
  const routine = JSON.parse(element("routine").textContent ?? "");
  const name = sheet.title || routine.name;
  const sum = checksum(fragment);
  const id = wanted && "technique" in wanted ? ofTechnique(wanted.technique) : ofSheet(sum);
  element("routine").textContent = JSON.stringify({ ...routine, id, name, ...sessions(sheet), items });
  if (id === ofSheet(sum)) addEventListener("logged", () => notePlayed(fragment, sum)); // so that the log leads back to it
  await import("../player/main.js");
}

/** How often, as a routine's page has it. @param {Sheet} sheet */
const sessions = ({ times, days }) =>
  times || days ? { sessions: { times: times || 1, days: days || 7, on: [] } } : {};

/** @param {Sheet} sheet @param {Data} data */
function head({ title, items }, data) {
  const { words, techniques } = data;
  const ids = items.map(({ id }) => id);
  const need = needOf(ids, data);
  element("summary").textContent = filled(need ? words.play_summary : words.play_summary_nothing, {
    minutes: filled(words.time.minutes, { n: minutesOf(items.map((item) => doseOf(item, data))) }),
    steps: filled(words.play_steps, { n: ids.length }),
    need,
  });
  if (ids.every((id) => techniques[id].reviewed)) element("not-reviewed").remove();
  if (!title) return;
  document.title = filled(words.play_title, { name: title });
  /** @type {Element} */ (document.querySelector("#intro > h1")).textContent = title;
}

/** A technique's entry with the dose of the sheet. @param {Item} item @param {boolean} once @param {Data} data */
async function entry(item, once, data) {
  const { words } = data;
  const made = await piece(`techniques/${item.id}/play.txt`);
  const dose = doseOf(item, data);
  const place = (/** @type {string} */ name) => /** @type {Element} */ (made.querySelector(name));
  const takes = filled(words.play_takes, { time: about(secondsOf(itemPhases(dose)), words) });
  const amount = place(".picture + p > strong");
  amount.textContent = `${doseInWords(dose, words)}.`;
  const often = once ? words.once.sentence : oftenInWords(item, words);
  const said = [takes, often, beyondSaid(item, data)].filter(Boolean).join(" ");
  /** @type {Element} */ (amount.parentElement).replaceChildren(amount, ` ${said}`);
  return made;
}

addEventListener("hashchange", () => location.reload());
answers.onChange(() => document.documentElement.dataset.part || location.reload()); // a routine that is played goes on
load()
  .then(start)
  .catch(() => say("urgent", [paragraph(notLoaded)]));
