/* The finder's filters on the page: what is chosen in them, and what each choice would leave. */

import { filled } from "../shared/filled.js";
import { CAUTION } from "./filter.js";

/** @typedef {import("./filter.js").Chosen} Chosen */
/** @typedef {import("./filter.js").Found} Found */

/** Set a text, if it is another. @param {Element} element @param {string} text */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * @param {HTMLElement} root
 * @param {{filters: import("./filter.js").Filter[], strings: any}} data
 */
export function formOf(root, { filters, strings }) {
  const form = /** @type {HTMLFormElement} */ (root.querySelector("form"));
  const text = /** @type {HTMLInputElement} */ (form.elements.namedItem("text"));
  /** @type {NodeListOf<HTMLInputElement>} */
  const inputs = form.querySelectorAll("input:not([type=search])");
  const choices = [...inputs];
  const options = choices
    .filter(({ value }) => value)
    .map((input) => ({
      input,
      filter: input.name,
      value: input.value,
      label: input.closest("label"),
      count: /** @type {Element} */ (input.closest("label")?.querySelector("[data-count]")),
    }));
  const summaries = new Map(
    [...form.querySelectorAll("[data-chosen]")].map((span) => [span.getAttribute("data-chosen") ?? "", span]),
  );

  /** @param {string} id */
  const made = (id) => options.filter(({ filter, input }) => filter === id && input.checked);

  return {
    /** Give what is chosen, without conditions: they are answers, and are kept apart. @returns {Chosen} */
    chosen() {
      /** @type {Chosen} */
      const chosen = {};
      for (const { id } of filters) {
        const values = made(id).map(({ value }) => value);
        if (id !== CAUTION && values.length) chosen[id] = values;
      }
      if (text.value.trim()) chosen.text = [text.value];
      return chosen;
    },

    /** Make the form's choices. @param {Chosen} chosen */
    write(chosen) {
      text.value = chosen.text?.[0] ?? "";
      for (const input of choices) {
        if (input.name === CAUTION) continue;
        const values = chosen[input.name] ?? [];
        input.checked = input.value ? values.includes(input.value) : !values.length;
      }
    },

    /** Show the form, now that it works. */
    reveal() {
      form.hidden = false;
    },

    /** Unfold the filters that are in use. @param {Chosen} chosen */
    open(chosen) {
      for (const [id, span] of summaries) {
        const fold = span.closest("details");
        if (fold && chosen[id]?.length) fold.open = true;
      }
    },

    /** Show what each choice would leave, as far as that is known, and which are made. @param {Chosen} all @param {Found["counts"]} counts */
    show(all, counts) {
      for (const { input, filter, value, label, count } of options) {
        if (filter === CAUTION) input.checked = all[CAUTION].includes(value);
        const left = counts[filter]?.[value];
        setText(count, left === undefined ? "" : `(${left})`);
        label?.classList.toggle("finder-option--none", left === 0);
      }
      for (const [id, span] of summaries) setText(span, this.summary(id));
    },

    /** @param {string} id */
    summary(id) {
      const [first, ...more] = made(id);
      if (!first) return "";
      if (more.length) return filled(strings.chosen, { n: more.length + 1 });
      return first.label?.querySelector("span")?.textContent ?? "";
    },

    /** Call back once, when somebody turns to the form. @param {() => void} listener */
    onUse(listener) {
      form.addEventListener("focusin", listener, { once: true });
      form.addEventListener("toggle", listener, { once: true, capture: true });
    },

    /** Call back when a choice is made, and tell whether it was typed. @param {(typed: boolean) => void} listener */
    onChoice(listener) {
      form.addEventListener("input", ({ target }) => {
        if (/** @type {HTMLInputElement} */ (target).name !== CAUTION) listener(target === text);
      });
      form.addEventListener("submit", (event) => event.preventDefault());
      form.addEventListener("reset", (event) => {
        event.preventDefault();
        this.write({});
        listener(false);
      });
    },

    /** Call back with all ticked conditions when one changes. @param {(conditions: string[]) => void} listener */
    onTick(listener) {
      form.addEventListener("input", ({ target }) => {
        if (/** @type {HTMLInputElement} */ (target).name === CAUTION)
          listener(made(CAUTION).map(({ value }) => value));
      });
    },
  };
}
