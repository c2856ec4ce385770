/* What the catalog says about answers: from the page itself, else from the site when it is first needed. */

import { SITE } from "./answers.js";

/** @returns {Promise<import("./advice.js").Data>} */
export async function answersData() {
  const own = document.querySelector(".answers-data");
  if (own) return JSON.parse(own.textContent ?? "");
  const response = await fetch(new URL("answers.json", SITE));
  if (!response.ok) throw new Error(`answers.json: ${response.status}`);
  return response.json();
}
