/* A table whose heads are buttons: each sorts the rows by its column, and a second time the other way round. */

const collator = new Intl.Collator(document.documentElement.lang || undefined, { numeric: true });

/**
 * What a cell is sorted by: the number that it brings, or its words.
 * @param {HTMLTableRowElement} row @param {number} column
 */
const key = (row, column) => {
  const { dataset, textContent } = row.cells[column];
  return dataset.order === undefined ? (textContent ?? "") : Number(dataset.order);
};

/** @param {string | number} one @param {string | number} other */
const order = (one, other) =>
  typeof one === "number" && typeof other === "number" ? one - other : collator.compare(String(one), String(other));

/**
 * The rows by a column; what is alike there stays as it was. Pure.
 * @param {HTMLTableRowElement[]} rows @param {number} column @param {boolean} ascending
 */
export function sorted(rows, column, ascending) {
  const way = ascending ? 1 : -1;
  return rows.toSorted((one, other) => way * order(key(one, column), key(other, column)));
}

/** @param {HTMLTableElement} table */
export function start(table) {
  const heads = [...(table.tHead?.rows[0].cells ?? [])];
  for (const [column, head] of heads.entries()) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(table, heads, column));
    head.append(button);
  }
  table.classList.add("comparison--sorts");
}

/** @param {HTMLTableElement} table @param {HTMLTableCellElement[]} heads @param {number} column */
function sort(table, heads, column) {
  const ascending = heads[column].ariaSort !== "ascending";
  for (const head of heads) head.removeAttribute("aria-sort");
  heads[column].setAttribute("aria-sort", ascending ? "ascending" : "descending");
  const [body] = table.tBodies;
  body.append(...sorted([...body.rows], column, ascending));
}
