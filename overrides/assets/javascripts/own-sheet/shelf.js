/* My sheets: all that are kept on this device, to open, to play, to copy and to remove. */

import { minutesOf } from "../as-in-python/timeline.js";
import { day } from "../log/words.js";
import { filled } from "../shared/filled.js";
import { saveFile } from "../shared/save-file.js";
import { asked, fragmentOf } from "./address.js";
import { copyOf, element, part, thumbOf } from "./dom.js";
import { opened } from "./fitting.js";
import * as kept from "./kept.js";
import { doseOf } from "./sheet.js";

/** @import { Data } from "./data.js" */
/** @import { KeptSheet } from "./kept.js" */

/** Small pictures that a phone has room for. */
const PICTURES = 4;

/**
 * @param {Data} data
 * @param {(sheet: KeptSheet, viewing: boolean) => void} open
 * @param {(listed: boolean) => void} showList
 */
export function prepareShelf(data, open, showList) {
  const { words } = data;
  const list = element("kept-sheets");
  /** @type {() => void} */
  let undo = () => {};
  let wanted = false;

  /** @param {KeptSheet} one */
  function entry(one) {
    const { sheet } = opened(asked(one.fragment), data);
    const name = sheet.title || words.untitled;
    const made = copyOf("kept-sheet");
    const link = /** @type {HTMLAnchorElement} */ (part(made, ".name"));
    const button = (/** @type {string} */ kind) => /** @type {HTMLElement} */ (part(made, `.${kind}`));
    link.textContent = name;
    for (const item of sheet.items.slice(0, PICTURES)) part(made, ".strip").append(thumbOf(item.id));
    part(made, "small").textContent = about(one, sheet, data);
    button("play").setAttribute("href", `play/#${one.fragment}`);
    link.href = `#${one.fragment}`;
    for (const kind of ["play", "edit", "copy", "remove"])
      button(kind).setAttribute("aria-label", filled(words.named, { action: button(kind).textContent, name }));
    link.addEventListener("click", (event) => {
      if (!plain(event)) return;
      event.preventDefault();
      open(one, true);
    });
    button("edit").addEventListener("click", () => open(one, false));
    button("copy").addEventListener("click", () => copy(one, sheet, name));
    button("remove").addEventListener("click", () => remove(one, name));
    return made;
  }

  /** @param {boolean} [now]  Whether the list is wanted; else as before. */
  function show(now = wanted) {
    wanted = now;
    const sheets = wanted ? kept.keptSheets() : [];
    const aside = wanted && kept.asides().length > 0;
    list.replaceChildren(...sheets.map(entry));
    element("kept-aside").hidden = !aside;
    element("kept").hidden = !wanted || (!aside && !sheets.length && element("kept-undo").hidden);
    for (const id of ["kept-how", "anew", "anew-title"]) element(id).hidden = !sheets.length;
    showList(sheets.length > 0);
  }

  /** @param {KeptSheet} one @param {import("./sheet.js").Sheet} sheet @param {string} name */
  function copy(one, sheet, name) {
    const fragment = fragmentOf({ ...sheet, title: filled(words.copy_of, { name }) }, data.version);
    const done = kept.keepSheet({ id: null, fragment, own: one.own });
    tell(done === null ? words.not_kept : filled(words.duplicated, { name }));
    show();
    /** @type {HTMLElement | null} */ (list.querySelector(".name"))?.focus();
  }

  /** @param {KeptSheet} one @param {string} name */
  function remove(one, name) {
    const place = kept.keptSheets().findIndex(({ id }) => id === one.id);
    if (!kept.letGo(one.id)) return tell(words.not_kept);
    undo = () => {
      kept.putBack(one, place);
      tell(filled(words.back, { name }));
      show();
      /** @type {HTMLElement} */ (list.children[place]?.querySelector(".name") ?? element("heading")).focus();
    };
    tell(filled(words.removed, { name }), true);
    show();
    element("kept-undo").focus();
  }

  /** @param {string} text @param {boolean} [undoable] */
  function tell(text, undoable = false) {
    element("kept-undo").hidden = !undoable;
    element("kept-said").textContent = text;
  }

  element("kept-undo").addEventListener("click", () => undo());
  element("kept-aside").addEventListener("click", () =>
    saveFile(words.aside_file, "text/plain;charset=utf-8", kept.asides().join("\n\n")),
  );
  kept.onChange(() => wanted && show());
  return { show };
}

/** Whether a link is followed here, not in another tab. @param {MouseEvent} event */
const plain = ({ ctrlKey, metaKey, shiftKey }) => !ctrlKey && !metaKey && !shiftKey;

/** @param {KeptSheet} kept @param {import("./sheet.js").Sheet} sheet @param {Data} data */
function about({ at, own }, sheet, data) {
  const { words } = data;
  const minutes = filled(words.time.minutes, { n: minutesOf(sheet.items.map((item) => doseOf(item, data))) });
  const total = filled(words.total, { n: sheet.items.length, minutes });
  const since = Date.parse(at) ? [filled(words.changed, { day: day(at, words) })] : [];
  return [sheet.for && filled(words.for, { name: sheet.for }), total, ...since, own ? "" : words.came]
    .filter(Boolean)
    .join(" ");
}
