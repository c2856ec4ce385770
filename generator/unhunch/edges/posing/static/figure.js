/* The figure that is being made, as the data of its YAML. Pure. */

/** @typedef {string | number} Part */
/** @typedef {Part[]} Loc */
/** @typedef {Record<Part, any>} Data */

/** @param {any} data @param {Loc} loc */
export function at(data, loc) {
  return loc.reduce((found, part) => found?.[part], data);
}

/**
 * Give the data with a value at a place, or without what is there when the value is missing. A new key comes where
 * `order` has it; keys that hold nothing any more go, but for those of `kept`, which say something by being there.
 * @param {any} data @param {Loc} loc @param {any} value @param {string[]} order @param {string[]} kept @returns {any}
 */
export function changed(data, loc, value, order, kept = []) {
  const [part, ...rest] = loc;
  if (part === undefined) return value;
  const inner = rest.length ? changed(at(data, [part]), rest, value, order, kept) : value;
  const gone = inner === undefined || (rest.length > 0 && isEmpty(inner) && !kept.includes(String(part)));
  if (typeof part === "number") {
    const items = [...(data ?? [])];
    if (gone && rest.length === 0) items.splice(part, 1);
    else items[part] = inner ?? {};
    return items;
  }
  const found = Array.isArray(data) ? {} : { ...data };
  if (gone) delete found[part];
  else found[part] = inner;
  return part in (data ?? {}) || gone ? found : inOrder(found, rest.length ? [] : order);
}

/** @param {any} value */
const isEmpty = (value) =>
  Array.isArray(value) ? value.length === 0 : typeof value === "object" && value !== null && !Object.keys(value).length;

/** Put the last key where the order has it, and leave the others where they are. @param {Data} data @param {string[]} order */
function inOrder(data, order) {
  const keys = Object.keys(data);
  const key = /** @type {string} */ (keys.pop());
  const place = order.indexOf(key);
  const later = place < 0 ? -1 : keys.findIndex((other) => order.indexOf(other) > place);
  keys.splice(later < 0 ? keys.length : later, 0, key);
  return Object.fromEntries(keys.map((name) => [name, data[name]]));
}

/** @param {Loc} one @param {Loc} other */
export function begins(one, other) {
  return other.every((part, index) => one[index] === part);
}
