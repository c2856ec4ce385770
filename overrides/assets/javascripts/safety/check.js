/* The check on the safety page: what is ticked in its lists, what fits, and what that changes. */

import { effects, nowOf, stopping, unchanged } from "../answers/advice.js";
import { answers } from "../answers/answers.js";
import { answersData } from "../answers/data.js";
import { failedNote, notice } from "../answers/notice.js";
import { element, line, link } from "../answers/show.js";
import { atWork } from "../shared/at-work.js";
import { filled } from "../shared/filled.js";

/** Of how many techniques it is told one by one; the finder has the others. */
const TOLD = 100;

/** @param {HTMLElement} page  It holds the lists. @param {Element} root  Where it is said what answers change. */
async function start(page, root) {
  const data = await answersData({});
  /** Whether it is known what answers mean for every technique: of many, that is fetched once there are answers. */
  let whole = !data.parts;
  const strings = JSON.parse(root.querySelector(".check-strings")?.textContent ?? "");
  /** @type {NodeListOf<HTMLInputElement>} */
  const boxes = page.querySelectorAll(".check-conditions input");
  /** @type {NodeListOf<HTMLButtonElement>} */
  const fits = page.querySelectorAll("button[data-fits]");
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (page.querySelector(`[${name}]`));

  function show() {
    const { conditions, urgent } = answers.read();
    for (const box of boxes) box.checked = conditions.includes(box.value);
    for (const button of fits) showFitting(button, urgent.includes(button.dataset.fits ?? ""));
    part("data-notice").textContent = notice(data, answers);
    if (whole || !conditions.length) showEffects(conditions);
    else gather();
    const stopped = stopping(data, urgent).length > 0;
    const next = /** @type {HTMLElement | null} */ (page.querySelector(".check-next"));
    if (next) next.hidden = stopped;
    part("data-now").replaceChildren(...(stopped || !whole ? [] : nowWords(conditions)));
  }

  function gather() {
    answersData()
      .then(() => {
        whole = true;
        show();
      })
      .catch(() => part("data-notice").replaceChildren(failedNote()));
  }

  /** @param {HTMLButtonElement} button @param {boolean} pressed */
  function showFitting(button, pressed) {
    const group = button.dataset.fits ?? "";
    button.setAttribute("aria-pressed", String(pressed));
    const told = group in data.urgent ? `${strings.stop} ${data.urgent[group].action}` : data.unhurried[group].action;
    const text = pressed ? told : "";
    const action = part(`data-action="${group}"`);
    if (action.textContent !== text) action.textContent = text;
  }

  /** @param {string[]} ticked */
  function showEffects(ticked) {
    const found = effects(data, ticked);
    const count = (/** @type {string} */ action) => found.filter(({ advice }) => advice[0].action === action).length;
    const nothing = ticked.length ? strings.unchanged : strings.nothing_ticked;
    part("data-summary").textContent = found.length
      ? filled(strings.summary, { leave_out: count("leave-out"), ask: count("ask"), adapt: count("adapt") })
      : nothing;
    part("data-fine").replaceChildren(
      ...unchanged(data, ticked).map((one) => element("li", "answer", filled(data.strings.fine, one))),
    );
    part("data-effects").replaceChildren(
      ...found.slice(0, TOLD).flatMap(({ id, advice }) => advice.map((one) => line(data, id, one))),
    );
    /** @type {HTMLElement} */ (root.querySelector("details")).hidden = !found.length;
  }

  /** Say what can be done now, each with the way to its page. @param {string[]} ticked */
  function nowWords(ticked) {
    const ids = ticked.length ? nowOf(data, ticked) : [];
    if (!ids.length) return ticked.length ? [element("p", "", strings.ask_now)] : [];
    const links = ids
      .slice(0, TOLD)
      .map((id) => element("li", "", link(`techniques/${id}/`, data.techniques[id].name)));
    return [element("p", "", strings.now), element("ul", "", ...links)];
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
  const clear = page.querySelector("[data-clear]");
  clear?.addEventListener("click", () => answers.write({ conditions: [], urgent: [] }));
  answers.onChange(show);

  show();
  const waiting = page.querySelectorAll(".check-group [hidden], .check-result");
  for (const hidden of waiting) hidden.removeAttribute("hidden");
  root.classList.add("check--on");
  atWork(root);
}

const root = document.querySelector(".check");
const page = /** @type {HTMLElement | null} */ (root?.closest("article, main"));
if (root && page) start(page, root);
