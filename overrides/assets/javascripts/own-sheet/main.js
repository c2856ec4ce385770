/* The page of the own sheet: the address says what is on it, and every change changes the address.
 *
 * A sheet that came by a link is only looked at until its reader asks to change it. What is changed is kept on this device. */

import { answers } from "../answers/answers.js";
import { minutesOf } from "../as-in-python/timeline.js";
import { atWork } from "../shared/at-work.js";
import { filled } from "../shared/filled.js";
import { asked, fragmentOf } from "./address.js";
import { advice, allowedOf, leftOut } from "./advice.js";
import { cardOf } from "./card.js";
import { load } from "./data.js";
import { announce, element, input, paragraph, say } from "./dom.js";
import { Editor } from "./editor.js";
import { fillFields, prepareFields } from "./fields.js";
import { opened } from "./fitting.js";
import { keep as keepOffline } from "./keep.js";
import { keepSheet, sheetOf } from "./kept.js";
import { preparePicker, showPicker } from "./picker.js";
import { goTo, placeOf, stay } from "./place.js";
import { prepareReminders, showReminders } from "./remind.js";
import { prepareShare, showCode } from "./share.js";
import { doseOf, EMPTY } from "./sheet.js";
import { prepareShelf } from "./shelf.js";
import { overview, prepareKeeping, showAs, showKeeping } from "./view.js";

/** @import { Advice } from "./advice.js" */
/** @import { Data } from "./data.js" */
/** @import { Opened } from "./fitting.js" */
/** @import { KeptSheet } from "./kept.js" */
/** @import { Sheet } from "./sheet.js" */

const { failed = "", notLoaded = "" } = element("urgent").dataset;

/** @param {Data} data @param {Advice} first  What the reader's answers mean: known before anything is shown. */
function start(data, first) {
  const { version, words } = data;
  let sheet = EMPTY;
  let place = placeOf(false);
  let listed = false;
  let said = first;
  let drawing = Promise.resolve();
  let latest = 0;
  const fragment = () => fragmentOf(sheet, version);
  const store = { sheet: () => sheet, change };
  const editor = new Editor(data, store);

  /** @param {Sheet} next @param {boolean} structure  Whether the list itself has changed. */
  function change(next, structure) {
    sheet = next;
    if (listed) shelf.show(false);
    keep();
    show(structure);
  }

  /** A sheet is kept from the first thing on it, and from then on as it is. */
  function keep() {
    if (sheet.items.length || place.id !== null) {
      const id = keepSheet({ ...place, fragment: fragment() });
      if (id !== null) place = { ...place, id };
      element("saved").textContent = id === null ? words.not_kept : words.saved;
    }
    stay(place, fragment());
  }

  /** @param {Opened} found */
  function open(found) {
    sheet = found.sheet;
    say("notes", found.notes.map(paragraph));
    fillFields(sheet);
    element("saved").textContent = "";
    show(true);
    showKeeping(place, fragment());
  }

  function openAddress() {
    const wanted = asked(location.hash);
    const came = wanted !== null && "sheet" in wanted;
    place = placeOf(came);
    const kept = place.viewing ? sheetOf(place.id) : null; // it may have been changed since
    const found = opened(kept ? asked(kept.fragment) : wanted, data);
    place = { ...place, viewing: place.viewing && found.sheet.items.length > 0 };
    if (kept) stay(place, kept.fragment);
    shelf.show(wanted === null);
    open(found);
  }

  /** The only conditions that the sheet warns of, if its reader may and will have it so. */
  function only() {
    const may = place.own && !sheet.by && said.conditions.length > 0;
    element("shorten").hidden = !may;
    return may && input("short").checked ? said.conditions : null;
  }

  /** @param {boolean} structure */
  function show(structure) {
    const printed = allowedOf(sheet, said);
    say("urgent", said.urgent);
    element("sheet").hidden = said.closed;
    if (structure) editor.show(said.notes);
    showAs({ ...place, listed }, sheet);
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
    if (card && place.viewing) overview(card, sheet, said, data);
    // Never the sheet of before: it would be printed as if it were this one.
    element("preview").replaceChildren(card ?? paragraph(notLoaded));
    if (card) showCode(card, fragment(), data);
    else announce(notLoaded);
  }

  async function heed() {
    said = await advice(failed);
    show(true);
  }

  /** Go to the editor. What came by a link is left as it came: whoever changes it has one of their own. */
  function edit() {
    goTo({ ...place, viewing: false, id: place.own ? place.id : null }, location.hash.slice(1));
    openAddress();
    element("picked-title").focus();
  }

  /** @param {KeptSheet} kept @param {boolean} viewing */
  function openKept(kept, viewing) {
    goTo({ own: kept.own, id: kept.id, viewing: true }, kept.fragment);
    openAddress();
    if (!viewing) return edit();
    scrollTo(0, 0);
    element("heading").focus();
  }

  const shelf = prepareShelf(data, openKept, (now) => (listed = now));
  preparePicker(data, store, (found) => {
    place = { own: true, id: null, viewing: false };
    goTo(place, fragmentOf(found.sheet, version));
    shelf.show(false);
    open(found);
    keep();
  });
  prepareShare(data);
  prepareReminders(() => allowedOf(sheet, said), data);
  prepareKeeping(
    () => ({ place, fragment: fragment() }),
    (id) => {
      place = { ...place, id };
      stay(place, fragment());
    },
    data,
  );
  prepareFields(store, (typed) => (sheet = typed));
  input("short").addEventListener("change", () => show(false));
  element("change").addEventListener("click", edit);
  element("print").addEventListener("click", () => drawing.then(() => print()));
  element("anew").addEventListener("click", () => element("picked-title").focus());
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
