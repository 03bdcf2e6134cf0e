// Keys, clickers (which are keyboards), clicks and swipes to what they do.

function go(slide, step = 0) {
  if (!slide) return;
  if (!state.started) state.started = Date.now();
  Object.assign(state, { slide, step, cover: "" });
  draw();
  if (view() === "page") slide.scrollIntoView();
  else if (view() === "overview") slide.focus();
}

// A covered screen is only uncovered.
const move = (to) => (state.cover ? cover("") : go(...to));

function cover(colour) {
  state.cover = state.cover === colour ? "" : colour;
  draw();
}

function fullScreen(wanted) {
  if (!wanted) document.exitFullscreen();
  else if (root.requestFullscreen) root.requestFullscreen().catch(() => {});
}

function toggleNotes() {
  if ("notes" in root.dataset) delete root.dataset.notes;
  else root.dataset.notes = "";
  const is = "notes" in root.dataset;
  mark(part("[data-act=notes]"), "aria-pressed", is);
  look(view() === "overview" ? "show" : view());
}

function escape() {
  if (state.cover) cover("");
  else if (view() === "overview") look("show");
  else if (view() === "show") look("page");
}

const acts = {
  next: () => move(following()),
  back: () => move(preceding()),
  first: () => go(shown[0]),
  last: () => go(shown[shown.length - 1]),
  slide: (number) => {
    if (view() === "overview") look("show");
    go(byNumber(Number(number)));
  },
  black: () => cover("black"),
  white: () => cover("white"),
  full: () => fullScreen(!document.fullscreenElement),
  start: () => { look("show"); fullScreen(true); },
  show: () => look("show"),
  page: () => look(view() === "page" ? "show" : "page"),
  overview: () => look(view() === "overview" ? "show" : "overview"),
  notes: toggleNotes,
  sound: (index) => sounds[index] && playOrPause(sounds[index]),
  speaker: openSpeaker,
  restart: () => { state.started = Date.now(); },
  help: () => {
    const list = part(".keys");
    if (list.open) list.close();
    else list.showModal();
  },
  print: () => window.print(),
  escape,
};

const keys = {
  ArrowRight: "next", ArrowDown: "next", " ": "next", PageDown: "next", Enter: "next", MediaTrackNext: "next",
  ArrowLeft: "back", ArrowUp: "back", PageUp: "back", Backspace: "back", p: "back", MediaTrackPrevious: "back",
  Home: "first", End: "last", b: "black", ".": "black", w: "white", ",": "white", f: "full", F5: "start",
  s: "speaker", n: "notes", o: "overview", d: "page", t: "restart", "?": "help", F1: "help", Escape: "escape",
};
// While slides are read or chosen, keys that scroll stay the browser's.
const whileReading = new Set(["full", "start", "notes", "speaker", "overview", "page", "help"]);
const whileChoosing = new Set([...whileReading, "escape"]);
const isUsual = (act) =>
  ({ page: whileReading, overview: whileChoosing })[view()]?.has(act) ?? true;
const local = new Set(["help", "full", "start"]);
let typed = "";

function type(digits) {
  typed = digits;
  echo(typed);
}

// A video keeps clicks on its controls to itself, and the focus after them. So it has the keyboard only where
// one came to it with the Tab key.
let reached = null, held = "";
window.addEventListener("keydown", (event) => { held = event.key; }, { capture: true });
window.addEventListener("keyup", () => { held = ""; }, { capture: true });
window.addEventListener("focusin", (event) => { reached = held === "Tab" ? event.target : null; });

// What has the keyboard may want the key itself: a link its Enter, a button its Space, a video its arrows.
function isTaken(event) {
  if (part("dialog[open]")) return !["?", "F1"].includes(event.key);
  const on = event.target.closest("a, button, summary, video, audio");
  if (!on) return false;
  if (on.controls && on !== reached) {
    on.blur();
    return false;
  }
  return on.controls || event.key === "Enter" || (event.key === " " && !on.matches("a"));
}

function perform(act, value) {
  if (isSpeaker && !local.has(act)) send({ act, value });
  else acts[act](value);
  tell();
}

function inOverview(event) {
  if (event.key === "Enter" || event.key === " ") {
    const chosen = event.target.closest(".slide");
    look("show");
    go(chosen || state.slide);
    return true;
  }
  const onward = root.dir === "rtl" ? -1 : 1;
  const all = shown.length;
  const by = {
    ArrowRight: onward, ArrowLeft: -onward, ArrowDown: columns(), ArrowUp: -columns(), Home: -all, End: all,
  }[event.key];
  if (!by) return false;
  const on = event.target.closest(".slide") || state.slide;
  shown[Math.min(all - 1, Math.max(0, shown.indexOf(on) + by))].focus();
  return true;
}

const columns = () => shown.filter((slide) => slide.offsetTop === shown[0].offsetTop).length;

window.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || isTaken(event)) return;
  if (/^[0-9]$/.test(event.key)) return void type((typed + event.key).slice(-4));
  const number = typed;
  if (number && event.key === "Backspace") return void type(number.slice(0, -1));
  if (number) type("");
  if (number && event.key === "Enter") return void perform("slide", number);
  if (view() === "overview" && inOverview(event)) return void event.preventDefault();
  const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const act = event.shiftKey && name === " " ? "back" : keys[name];
  if (!act || !isUsual(act)) return;
  if (event.repeat && !["next", "back"].includes(act)) return;
  event.preventDefault();
  if (!(number && act === "escape")) perform(act);
});

part(".bar").addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button) perform(button.dataset.act);
});

part("main").addEventListener("click", (event) => {
  if (event.target.closest("a, button, summary, video, audio, .notes") || String(getSelection())) return;
  if (view() === "overview") {
    const chosen = event.target.closest(".slide");
    if (chosen) { look("show"); go(chosen); }
  } else if (view() === "show" || view() === "speaker") {
    perform(event.clientX < root.clientWidth / 4 ? "back" : "next");
  }
});

part(".cover").addEventListener("click", () => perform("next"));

// What was clicked gives the keyboard back to the talk: Space is to turn the page, not to press the button
// again. (A key that presses a button makes a click too, but one of no clicks; after a touch, the focus
// comes with the click.)
function giveBack(event) {
  const isByHand = event.type === "pointerup" || event.detail;
  if (isByHand && view() === "show" && !part("dialog[open]")) document.activeElement?.blur();
}

window.addEventListener("pointerup", giveBack, { capture: true });
window.addEventListener("click", giveBack, { capture: true });

// Two quick clicks turn two pages; they are not to pick out a word.
window.addEventListener("mousedown", (event) => {
  const isOnSlide = !event.target.closest(".notes, dialog, video, audio");
  if (event.detail > 1 && view() === "show" && isOnSlide) event.preventDefault();
});

// A wheel runs on for a while: that is one page. Over the notes it scrolls them; with Ctrl it enlarges.
const wheelPause = 250; // milliseconds
let wheeled = -Infinity;
window.addEventListener("wheel", (event) => {
  if (view() !== "show" || event.ctrlKey || !event.deltaY || event.target.closest(".notes, dialog")) return;
  const isNew = event.timeStamp - wheeled > wheelPause;
  wheeled = event.timeStamp;
  if (isNew) perform(event.deltaY > 0 ? "next" : "back");
}, { passive: true });

let touched = null;
window.addEventListener("touchstart", (event) => {
  touched = event.touches.length === 1 ? event.touches[0] : null;
}, { passive: true });
window.addEventListener("touchend", (event) => {
  // Enlarged with two fingers, a slide is moved about with one.
  if (!touched || view() !== "show" || window.visualViewport?.scale > 1.05) return;
  const [end] = event.changedTouches;
  const across = end.clientX - touched.clientX, down = end.clientY - touched.clientY;
  touched = null;
  // As pages turn: to the left for the next one, the other way round where one reads from the right.
  if (Math.abs(across) < 40 || Math.abs(across) < 1.5 * Math.abs(down)) return;
  perform((across < 0) === (root.dir !== "rtl") ? "next" : "back");
}, { passive: true });
