/* Starts the check, on the page that has it. */

// Nobody misses it who leaves before it has come; where it is blocked, the page says so by itself.
if (document.querySelector(".check")) import("./check.js").catch(() => {});

export {}; // for the type checker: a module of its own
