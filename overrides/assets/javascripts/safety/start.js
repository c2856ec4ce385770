/* Starts the check, on the page that has it. */

if (document.querySelector(".check")) import("./check.js");

export {}; // for the type checker: a module of its own
