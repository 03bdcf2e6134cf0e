// Keys, clickers (which are keyboards), clicks and swipes to what they do.

function go(slide, step = 0) {
  if (!slide) return;
  if (!state.started) state.started = Date.now();
  Object.assign(state, { slide, step, cover: "" });
  draw();
  if (view() === "page") slide.scrollIntoView();
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
  part("[data-act=notes]").setAttribute("aria-pressed", is);
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
  slide: (number) => go(byNumber(Number(number))),
  black: () => cover("black"),
  white: () => cover("white"),
  full: () => fullScreen(!document.fullscreenElement),
  start: () => { look("show"); fullScreen(true); },
  show: () => look("show"),
  page: () => look(view() === "page" ? "show" : "page"),
  overview: () => look(view() === "overview" ? "show" : "overview"),
  notes: toggleNotes,
  speaker: openSpeaker,
  restart: () => { state.started = Date.now(); },
  help: () => part(".keys").showModal(),
  print: () => window.print(),
  escape,
};

const keys = {
  ArrowRight: "next", ArrowDown: "next", " ": "next", PageDown: "next", Enter: "next", MediaTrackNext: "next",
  ArrowLeft: "back", ArrowUp: "back", PageUp: "back", Backspace: "back", p: "back", MediaTrackPrevious: "back",
  Home: "first", End: "last", b: "black", ".": "black", w: "white", ",": "white", f: "full", F5: "start",
  s: "speaker", n: "notes", o: "overview", d: "page", t: "restart", "?": "help", F1: "help", Escape: "escape",
};
// While the page is read, keys that scroll it stay the browser's.
const whileReading = new Set(["full", "start", "notes", "speaker", "overview", "page", "help"]);
const local = new Set(["help", "full", "start"]);
let typed = "";

// What has the keyboard may want the key itself: a button its Enter, a video its Space.
function isTaken(event) {
  const on = event.target.closest("a, button, summary, video, audio, dialog");
  return Boolean(on) && ["Enter", " "].includes(event.key) || Boolean(part("dialog[open]")) || (on && on.controls);
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
  const by = { ArrowRight: 1, ArrowDown: columns(), ArrowLeft: -1, ArrowUp: -columns() }[event.key];
  if (!by) return false;
  const at = shown.indexOf(document.activeElement);
  const to = shown[Math.min(shown.length - 1, Math.max(0, at + by))];
  to.focus();
  return true;
}

const columns = () => shown.filter((slide) => slide.offsetTop === shown[0].offsetTop).length;

window.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || isTaken(event)) return;
  if (view() === "overview" && inOverview(event)) return void event.preventDefault();
  if (/^[0-9]$/.test(event.key)) {
    typed = (typed + event.key).slice(-4);
    return;
  }
  const number = typed;
  typed = "";
  if (number && event.key === "Enter") return void perform("slide", number);
  const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const act = event.shiftKey && name === " " ? "back" : keys[name];
  if (!act || (view() === "page" && !whileReading.has(act))) return;
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

let touched = null;
window.addEventListener("touchstart", (event) => {
  touched = event.touches.length === 1 ? event.touches[0] : null;
}, { passive: true });
window.addEventListener("touchend", (event) => {
  if (!touched || view() !== "show") return;
  const [end] = event.changedTouches;
  const across = end.clientX - touched.clientX, down = end.clientY - touched.clientY;
  touched = null;
  // As pages turn: to the left for the next one, the other way round where one reads from the right.
  if (Math.abs(across) < 40 || Math.abs(across) < 1.5 * Math.abs(down)) return;
  perform((across < 0) === (root.dir !== "rtl") ? "next" : "back");
}, { passive: true });
