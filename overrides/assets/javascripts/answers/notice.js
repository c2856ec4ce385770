/* What a reader must know about how their answers are kept, and where nobody could heed them. */

import { element } from "./show.js";

/** Say that the answers could not be put to use on this page, in the words that it brings. */
export function failedNote() {
  /** @type {HTMLMetaElement | null} */
  const failed = document.querySelector("meta[name=answers-failed]");
  return element("p", "answers-notice", failed?.content ?? "");
}

/**
 * @param {import("./advice.js").Data} data
 * @param {ReturnType<typeof import("./answers.js").keeper>} answers
 */
export function notice(data, answers) {
  const { conditions } = answers.read();
  const sentences = [];
  if (answers.damaged) sentences.push(data.strings.damaged);
  if (conditions.some((id) => !(id in data.conditions))) sentences.push(data.strings.unknown);
  if (answers.blocked) sentences.push(data.strings.blocked);
  return sentences.join(" ");
}
