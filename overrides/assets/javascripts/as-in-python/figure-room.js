/* How large the figures of a sheet are: from the number of its exercises and the shapes of their figures. Pure.
 *
 * The same as generator/unhunch/views/figure_room.py; tests/own/test_ports.py compares them. */

/**
 * Of one position, in mm: the least height, and what it has if its width allows; and how wide the column of figures is at
 * least and at most, and a figure that does not fit into that; and the height of positions one below the other.
 * @typedef {{least: number, wanted: number, narrowest: number, common: number, most: number, lying: number | null}} Heights
 * @typedef {{few: number, large: Heights, small: Heights, large_print: Heights}} Room
 *
 * The positions of a figure: width to height of one; the rows of a drawing that has them all; whether it takes the width
 * that it needs and no more; how wide all of it is for each mm of height, and its gaps; and whether it is one drawing.
 * @typedef {{ratio: number, rows: number, whole: boolean, across: number, gaps: number, single: boolean}} Shape
 * @typedef {{column: number, width: number, height: number}} Size  Of a column and of each drawing in it, in mm.
 */

/** @param {number} exercises @param {boolean} print  Whether it is large. @param {Room} room @returns {Heights} */
export function heightsOf(exercises, print, { few, large, small, large_print: largePrint }) {
  if (print) return largePrint;
  return exercises <= few ? large : small;
}

/** The size of each figure; null stands for one that is not drawn. @param {(Shape | null)[]} shapes @param {Heights} heights @returns {Size[]} */
export function sizesOf(shapes, heights) {
  const widths = columnsOf(shapes, heights);
  return shapes.map((shape, index) => sizeOf(shape, widths[index], shape ? wantedBy(shape, heights) : 0));
}

/** @param {Shape | null} shape @param {number} column @param {number} wanted @returns {Size} */
function sizeOf(shape, column, wanted) {
  if (!shape) return { column, width: 0, height: 0 };
  const all = widthOf(shape, wanted);
  const height = all > column ? Math.min(wanted, (wanted * column) / all) : wanted;
  const width = shape.single ? widthOf(shape, height) : height * shape.ratio;
  return { column, width, height: height * shape.rows };
}

/** @param {(Shape | null)[]} shapes @param {Heights} heights */
function columnsOf(shapes, heights) {
  const { narrowest, common, most } = heights;
  const needed = shapes.map((shape) => (shape ? neededBy(shape, heights) : narrowest));
  const shared = Math.max(narrowest, ...needed.filter((width) => width <= common));
  return needed.map((width, index) => {
    const shape = shapes[index];
    if (shape && isStacked(shape)) return widthOf(shape, wantedBy(shape, heights));
    return width <= common ? shared : Math.min(width, most);
  });
}

/** Whether its positions stand one below the other. @param {Shape} shape */
const isStacked = ({ whole, single }) => whole && !single;

/** How high a position is if its width allows. @param {Shape} shape @param {Heights} heights */
const wantedBy = (shape, { wanted, lying }) => (isStacked(shape) && lying !== null ? lying : wanted);

/** @param {Shape} shape @param {Heights} heights */
function neededBy(shape, { least, wanted, common }) {
  const fewest = widthOf(shape, least);
  return shape.whole || fewest > common ? fewest : Math.min(common, widthOf(shape, wanted));
}

/** How wide all of it is where a position has this height. @param {Shape} shape @param {number} height */
const widthOf = ({ across, gaps }, height) => height * across + gaps;
