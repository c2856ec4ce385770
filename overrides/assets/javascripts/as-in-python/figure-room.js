/* How large the figures of a sheet are: from the number of its exercises and the shapes of their figures. Pure.
 *
 * The same as views/figure_room.py; tests/own/test_ports.py compares them. */

/**
 * Of one position, in mm: the least height, and what it has if its width allows; how wide the column of figures is at
 * least and at most, and a figure that does not fit into that, and one of numbered positions; and the height of positions
 * one below the other.
 * @typedef {{least: number, wanted: number, narrowest: number, common: number, most: number, strip: number, lying: number | null}} Heights
 * @typedef {{few: number, large: Heights, small: Heights, large_print: Heights}} Room
 *
 * The positions of a figure: width to height of one, how many there are, whether they have numbers, and whether they stand
 * one below the other.
 * @typedef {{ratio: number, count: number, numbered: boolean, stacked: boolean}} Shape
 *
 * Of a column and of each drawing in it, in mm, and whether the drawings stand one below the other there.
 * @typedef {{column: number, width: number, height: number, stacked: boolean}} Size
 */

const GAP = 1.5;

/** @param {number} exercises @param {boolean} print  Whether it is large. @param {Room} room @returns {Heights} */
export function heightsOf(exercises, print, { few, large, small, large_print: largePrint }) {
  if (print) return largePrint;
  return exercises <= few ? large : small;
}

/** The size of each figure; null stands for one that is not drawn. @param {(Shape | null)[]} shapes @param {Heights} heights @returns {Size[]} */
export function sizesOf(shapes, heights) {
  const widths = columnsOf(shapes, heights);
  return shapes.map((shape, index) => sizeOf(shape, widths[index], heights));
}

/** @param {Shape | null} shape @param {number} column @param {Heights} heights @returns {Size} */
function sizeOf(shape, column, heights) {
  if (!shape) return { column, width: 0, height: 0, stacked: false };
  const wanted = wantedBy(shape, heights);
  const height = Math.min(wanted, (wanted * column) / widthOf(shape, wanted, heights));
  const stacked = shape.count > 1 && abreastOf(shape, heights) === 1;
  return { column, width: height * shape.ratio, height, stacked };
}

/** @param {(Shape | null)[]} shapes @param {Heights} heights */
function columnsOf(shapes, heights) {
  const { narrowest, common, most, strip } = heights;
  const needed = shapes.map((shape) => (shape ? neededBy(shape, heights) : narrowest));
  const shared = Math.max(narrowest, ...needed.filter((width) => width <= common));
  return needed.map((width, index) => {
    const shape = shapes[index];
    if (shape?.stacked) return widthOf(shape, wantedBy(shape, heights), heights);
    return width <= common ? shared : Math.min(width, shape?.numbered ? strip : most);
  });
}

/** How high a position is if its width allows. @param {Shape} shape @param {Heights} heights */
const wantedBy = ({ stacked }, { wanted, lying }) => (stacked && lying !== null ? lying : wanted);

/** @param {Shape} shape @param {Heights} heights */
function neededBy(shape, heights) {
  const { least, wanted, common } = heights;
  const fewest = widthOf(shape, least, heights);
  if (shape.stacked || shape.numbered || fewest > common) return fewest;
  return Math.min(common, widthOf(shape, wanted, heights));
}

/** How wide all of it is where a position has this height. @param {Shape} shape @param {number} height @param {Heights} heights */
const widthOf = (shape, height, heights) => across(shape, abreastOf(shape, heights), height);

/** How many stand side by side: of numbered ones as many as fit. @param {Shape} shape @param {Heights} heights */
function abreastOf(shape, { least, strip }) {
  if (!shape.numbered) return shape.stacked ? 1 : shape.count;
  return [shape.count, Math.ceil(shape.count / 2)].find((count) => across(shape, count, least) <= strip) ?? 1;
}

/** @param {Shape} shape @param {number} count  Side by side. @param {number} height */
const across = ({ ratio }, count, height) => count * ratio * height + (count - 1) * GAP;
