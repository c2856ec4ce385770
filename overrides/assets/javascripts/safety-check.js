/* The short check on the safety page: what is ticked, what fits, and what that changes. */

import { effects } from "./answers/advice.js";
import { answers } from "./answers/answers.js";
import { answersData } from "./answers/data.js";
import { notice } from "./answers/notice.js";
import { line } from "./answers/show.js";
import { atWork } from "./at-work.js";
import { filled } from "./filled.js";

/** @param {Element} root */
async function start(root) {
  const data = await answersData();
  const strings = JSON.parse(root.querySelector(".check-strings")?.textContent ?? "");
  /** @type {HTMLInputElement[]} */
  const boxes = [...root.querySelectorAll("input")];
  /** @type {NodeListOf<HTMLButtonElement>} */
  const fits = root.querySelectorAll("button[data-fits]");
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (root.querySelector(`[${name}]`));

  function show() {
    const { conditions, urgent } = answers.read();
    for (const box of boxes) box.checked = conditions.includes(box.value);
    for (const button of fits) showUrgent(button, urgent.includes(button.dataset.fits ?? ""));
    showEffects(conditions);
    part("data-notice").textContent = notice(data, answers);
    root.classList.toggle("check--urgent", urgent.length > 0);
    const next = /** @type {HTMLElement | null} */ (document.querySelector(".check-next"));
    if (next) next.hidden = urgent.length > 0;
  }

  /** @param {HTMLButtonElement} button @param {boolean} pressed */
  function showUrgent(button, pressed) {
    const group = button.dataset.fits ?? "";
    button.setAttribute("aria-pressed", String(pressed));
    const text = pressed ? `${strings.stop} ${data.urgent[group].action}` : "";
    const action = part(`data-action="${group}"`);
    if (action.textContent !== text) action.textContent = text;
  }

  /** @param {string[]} ticked */
  function showEffects(ticked) {
    const found = effects(data, ticked);
    const count = (/** @type {string} */ action) => found.filter(({ advice }) => advice[0].action === action).length;
    part("data-summary").textContent = found.length
      ? filled(strings.summary, { leave_out: count("leave-out"), ask: count("ask"), adapt: count("adapt") })
      : strings.nothing_ticked;
    part("data-effects").replaceChildren(
      ...found.flatMap(({ id, advice }) => advice.map((one) => line(data, id, one))),
    );
    /** @type {HTMLElement} */ (root.querySelector("details")).hidden = !found.length;
  }

  for (const box of boxes) {
    box.addEventListener("change", () => {
      const { conditions, urgent } = answers.read();
      const others = conditions.filter((id) => id !== box.value);
      answers.write({ urgent, conditions: box.checked ? [...others, box.value] : others });
    });
  }
  for (const button of fits) {
    button.addEventListener("click", () => {
      const { conditions, urgent } = answers.read();
      const group = button.dataset.fits ?? "";
      const others = urgent.filter((id) => id !== group);
      answers.write({ conditions, urgent: others.length === urgent.length ? [...others, group] : others });
    });
  }
  part("data-clear").addEventListener("click", () => answers.write({ conditions: [], urgent: [] }));
  answers.onChange(show);

  show();
  for (const hidden of root.querySelectorAll("[hidden]:not(details)")) hidden.removeAttribute("hidden");
  root.classList.add("check--on");
  atWork(root);
}

const root = document.querySelector(".check");
if (root) start(root);
