/* Puts what the answers mean where it matters: on entries of lists, on a technique's page, and on a routine's. */

import { stopping } from "./advice.js";
import { answers } from "./answers.js";
import { answersData } from "./data.js";
import { entriesHere, entryAt, isAnyHere, MARK, noteLists } from "./lists.js";
import { failedNote, notice } from "./notice.js";
import { element, link, routineLines, techniqueNotes, urgentNote } from "./show.js";

/** @typedef {import("./advice.js").Data} Data */

/** Give what a page's own technique or routine must say. @param {Data} data @param {string[]} ticked */
function ownLines(data, ticked) {
  const here = entryAt(location.href);
  if (here?.kind === "routines") return routineLines(data, here.id, ticked);
  const found = here ? techniqueNotes(data, here.id, ticked) : [];
  return found.map((note) => element("li", note.className, note.textContent ?? ""));
}

/** @param {Data} data @param {string[]} ticked */
function ownNote(data, ticked) {
  const lines = ownLines(data, ticked);
  if (!lines.length) return [];
  const change = element("p", "", link("safety/#ask-first", data.strings.change));
  const heading = element("h2", "answers-title", data.strings.title);
  return [element("section", `answers-own ${MARK} no-print`, heading, element("ul", "answers-list", ...lines), change)];
}

/** @param {Data} data @param {string[]} urgent */
function urgentNotes(data, urgent) {
  return stopping(data, urgent).map((group) => {
    const note = urgentNote(data, group, () => {
      const { conditions, urgent: fitting } = answers.read();
      answers.write({ conditions, urgent: fitting.filter((other) => other !== group) });
    });
    note.classList.add("no-print");
    return note;
  });
}

/** Nothing leads to exercises any more once a sign fits for which nobody should begin any. @param {boolean} stopped */
function stopPlaying(stopped) {
  /** @type {NodeListOf<HTMLElement>} */
  const ways = document.querySelectorAll(".play-link");
  for (const way of ways) way.hidden = stopped;
}

/** Give a place for notes on the whole page, made once. @param {string} name @param {string} after */
function place(name, after) {
  const present = document.querySelector(`.${name}`);
  if (present) return present;
  const made = element("div", name);
  document.querySelector(after)?.after(made);
  return made;
}

/** What is urgent stands first below the name of a page, and then the rest. */
const places = () => ({
  top: place("answers-top", "article h1"),
  own: place("answers-own-place", ".answers-top"),
});

async function show() {
  if (!answers.given && !document.querySelector(".answers-top")) return;
  const { top, own } = places();
  try {
    const data = await answersData(entriesHere());
    const { conditions, urgent } = answers.read(); // now, not before the wait: what came last must win
    const words = answers.damaged ? [element("p", "answers-notice", notice(data, answers))] : [];
    top.replaceChildren(...words, ...urgentNotes(data, urgent));
    own.replaceChildren(...ownNote(data, conditions));
    noteLists(data, conditions);
    stopPlaying(stopping(data, urgent).length > 0);
  } catch {
    top.replaceChildren(failedNote());
  }
}

if (isAnyHere()) {
  answers.onChange(show);
  show();
}
