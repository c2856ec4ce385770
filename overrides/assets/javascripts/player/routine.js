/* The routine as Python wrote it into the page. */

import { element } from "./dom.js";

/** @import { Item } from "./timeline.js" */
/** @import { Words } from "./words.js" */

/** @type {{id: string, name: string, items: Item[], words: Words}} */
export const routine = JSON.parse(element("routine").textContent ?? "");
