/* The page of the own sheet: the address says what is on it, and every change changes the address.
 *
 * A sheet that came by a link is only looked at until its reader asks to change it. What was changed here has a state in the
 * history of the browser, so that it opens again as it was left. */

import { answers } from "../answers/answers.js";
import { minutesOf } from "../as-in-python/timeline.js";
import { atWork } from "../at-work.js";
import { filled } from "../filled.js";
import { asked, fragmentOf } from "./address.js";
import { advice, allowedOf, leftOut } from "./advice.js";
import { cardOf } from "./card.js";
import { load } from "./data.js";
import { announce, element, input, paragraph, say } from "./dom.js";
import { Editor } from "./editor.js";
import { opened } from "./fitting.js";
import { keep as keepOffline } from "./keep.js";
import { preparePicker, showPicker } from "./picker.js";
import { prepareReminders, showReminders } from "./remind.js";
import { prepareShare, showCode } from "./share.js";
import { doseOf, EMPTY, TEXTS } from "./sheet.js";
import { overview, prepareKeeping, showAs, showKeeping } from "./view.js";

/** @import { Advice } from "./advice.js" */
/** @import { Data } from "./data.js" */
/** @import { Opened } from "./fitting.js" */
/** @import { Sheet } from "./sheet.js" */

const { failed = "", notLoaded = "" } = element("urgent").dataset;
/** Milliseconds without a letter after which what was typed is kept and drawn. */
const PAUSE = 300;
/** What a reader may say of how often in numbers. */
const COUNTS = /** @type {const} */ (["times", "days"]);
const count = (/** @type {string} */ name) => /** @type {HTMLSelectElement} */ (element(name));
const sizes = () => /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("[name=size]"));

/** @param {Data} data @param {Advice} first  What the reader's answers mean: known before anything is shown. */
function start(data, first) {
  const { version } = data;
  let sheet = EMPTY;
  /** Whether the reader put the sheet together here: one that came by a link warns of everything. */
  let own = true;
  /** Whether the sheet is only looked at. */
  let viewing = false;
  let said = first;
  let typing = 0;
  let drawing = Promise.resolve();
  let latest = 0;
  const fragment = () => fragmentOf(sheet, version);
  const editor = new Editor(data, { sheet: () => sheet, change });

  /** @param {Sheet} next @param {boolean} structure  Whether the list itself has changed. */
  function change(next, structure) {
    sheet = next;
    keep();
    show(structure);
  }

  function keep() {
    history.replaceState({ own }, "", `#${fragment()}`);
  }

  /** A phone may put the page away while the reader is still in a field, so that typing is kept as it pauses. */
  function settle() {
    clearTimeout(typing);
    change(sheet, false);
  }

  /** @param {Opened} found */
  function open(found) {
    clearTimeout(typing);
    sheet = found.sheet;
    say("notes", found.notes.map(paragraph));
    for (const name of TEXTS) input(name).value = sheet[name];
    for (const name of COUNTS) count(name).value = String(sheet[name]);
    for (const size of sizes()) size.checked = (size.value === "large") === sheet.large;
    show(true);
    showKeeping(fragment());
  }

  function openAddress() {
    const wanted = asked(location.hash);
    const came = wanted !== null && "sheet" in wanted;
    own = !came || history.state?.own === true;
    const found = opened(wanted, data);
    viewing = came && history.state === null && found.sheet.items.length > 0;
    open(found);
  }

  /** The only conditions that the sheet warns of, if its reader may and will have it so. */
  function only() {
    const may = own && !sheet.by && said.conditions.length > 0;
    element("shorten").hidden = !may;
    return may && input("short").checked ? said.conditions : null;
  }

  /** @param {boolean} structure */
  function show(structure) {
    const printed = allowedOf(sheet, said);
    say("urgent", said.urgent);
    element("sheet").hidden = said.closed;
    if (structure) editor.show(said.notes);
    showAs(viewing, sheet);
    showPicker(sheet, data);
    showReminders(sheet, data);
    element("total").textContent = total(printed, data);
    say("left-out", leftOut(sheet, said, data));
    for (const id of ["go", "share", "preview-section", "take"]) element(id).hidden = sheet.items.length === 0;
    element("play").setAttribute("href", `play/#${fragment()}`);
    drawing = draw(printed);
  }

  /** @param {Sheet} printed */
  async function draw(printed) {
    latest += 1;
    const number = latest;
    const card = await cardOf(printed, data, only()).catch(() => null);
    if (number !== latest) return;
    if (card && viewing) overview(card, sheet, said, data);
    // Never the sheet of before: it would be printed as if it were this one.
    element("preview").replaceChildren(card ?? paragraph(notLoaded));
    if (card) showCode(card, fragment(), data);
    else announce(notLoaded);
  }

  async function heed() {
    said = await advice(failed);
    show(true);
  }

  preparePicker(data, { sheet: () => sheet, change }, (found) => {
    own = true;
    history.pushState({ own }, "", `#${fragmentOf(found.sheet, version)}`);
    open(found);
  });
  prepareShare(data);
  prepareReminders(() => allowedOf(sheet, said), data);
  prepareKeeping(() => ({ sheet, fragment: fragment() }), data);
  for (const name of TEXTS) {
    input(name).addEventListener("input", () => {
      sheet = { ...sheet, [name]: input(name).value };
      clearTimeout(typing);
      typing = setTimeout(settle, PAUSE);
    });
    input(name).addEventListener("change", settle);
  }
  for (const name of COUNTS)
    count(name).addEventListener("change", () => change({ ...sheet, [name]: Number(count(name).value) }, false));
  for (const size of sizes())
    size.addEventListener("change", () => change({ ...sheet, large: size.value === "large" }, false));
  input("short").addEventListener("change", () => show(false));
  element("change").addEventListener("click", () => {
    history.pushState({ own }, "", location.hash); // the browser's way back leads to the sheet as it came
    viewing = false;
    show(true);
    element("picked-title").focus();
  });
  element("print").addEventListener("click", () => drawing.then(() => print()));
  addEventListener("popstate", openAddress);
  answers.onChange(heed);
  openAddress();
  atWork(document);
  keepOffline(data).catch(() => {}); // where nothing can be kept, everything else works
}

/** @param {Sheet} sheet @param {Data} data */
function total(sheet, data) {
  const { words } = data;
  const minutes = filled(words.time.minutes, { n: minutesOf(sheet.items.map((item) => doseOf(item, data))) });
  return sheet.items.length ? filled(words.total, { n: sheet.items.length, minutes }) : "";
}

Promise.all([load(), advice(failed)])
  .then(([data, said]) => start(data, said))
  .catch(() => say("urgent", [paragraph(notLoaded)]));
