/* After the last phase: how it feels, a note, and what is kept of it. */

import { byId, element, onClick, show } from "./dom.js";

/** @typedef {{after: number | null, note: string}} Answer */

/** @param {{keep: (answer: Answer) => boolean, again: () => void, change: (after: number) => string}} act  `change` says how it was before, too. */
export function prepare({ keep, again, change }) {
  const form = byId("after", HTMLFormElement);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const score = new FormData(form).get("after");
    const note = byId("note", HTMLTextAreaElement).value.trim();
    const kept = keep({ after: score === null ? null : Number(score), note });
    form.hidden = kept;
    const told = element("kept");
    show(told, (kept ? told.dataset.kept : told.dataset.notKept) ?? "");
    if (kept) told.focus(); // the button that had the focus is gone
  });
  form.addEventListener("change", () => {
    const score = new FormData(form).get("after");
    if (score !== null) show(element("end-change"), change(Number(score)));
  });
  onClick("again", again);
}

/** @param {boolean} finished */
export function open(finished) {
  const [form, title] = [byId("after", HTMLFormElement), element("end-title")];
  form.reset();
  form.hidden = false;
  for (const id of ["kept", "end-change"]) show(element(id), "");
  show(title, (finished ? title.dataset.done : title.dataset.stopped) ?? "");
  element("end-advice").hidden = finished;
  title.focus();
}
