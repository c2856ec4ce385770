/* Asks the browser not to clear what this site keeps when it runs short of room. */

import { attempt } from "./attempt.js";

/** The browser may ask the reader, refuse, or know no such thing. */
export const persist = () => void attempt(() => navigator.storage?.persist?.());
