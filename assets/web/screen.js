// The state on the screen: which slides are there, how large, what is said aloud, what the address is.

const part = (name) => document.querySelector(name);
const sizeOf = (name) => parseFloat(getComputedStyle(root).getPropertyValue(name));
const size = { w: sizeOf("--w"), h: sizeOf("--h") };
const view = () => root.dataset.view;

// Our own words, in the talk's language where we speak it; else in English.
const own = { words: JSON.parse(part(".said").dataset.words), language: part(".said").lang };
const phrase = (name, values = {}) => own.words[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);

// By their attributes: browsers of a few years ago do not know them by name.
function mark(element, name, value) {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

function say(words, language = root.lang) {
  part(".said").lang = language;
  part(".said").textContent = words;
}

// To those who do not see it: figures alone, in a language that we do not speak.
function sayPlace() {
  const facts = { number: state.slide.id, of: last, title: titleOf(state.slide) };
  const isOurs = root.lang.split("-")[0].toLowerCase() === own.language;
  say(isOurs ? phrase("slide", facts) : `${facts.number} / ${facts.of}: ${facts.title}`);
}

// Shown for a while over the slide: the number that is being typed, or what went wrong.
let fading = 0;
function echo(words, seconds = 0) {
  part(".echo").textContent = words;
  clearTimeout(fading);
  if (seconds) fading = setTimeout(echo, 1000 * seconds, "");
}

function fit() {
  const wide = root.clientWidth, high = window.innerHeight;
  let scale = Math.min(1.25, (wide - 32) / size.w);
  if (view() === "show") {
    const notes = "notes" in root.dataset ? state.slide.querySelector(".notes") : null;
    scale = Math.min(wide / size.w, (high - (notes ? notes.offsetHeight : 0)) / size.h);
  } else if (view() === "overview") {
    const columns = Math.max(2, Math.floor(wide / 280));
    scale = (wide - 40 - 18 * (columns - 1)) / columns / size.w - 0.0005;
  } else if (view() === "speaker") {
    scale = Math.min((wide * 0.62) / size.w, (high - 110) / size.h);
    root.style.setProperty("--small", Math.min((wide * 0.38 - 48) / size.w, (high * 0.4) / size.h));
  }
  // Every slide hears of a change: said only where there is one.
  if (root.style.getPropertyValue("--scale") !== String(scale)) root.style.setProperty("--scale", scale);
}

function showSteps(slide, step) {
  const come = [];
  for (const element of slide.querySelectorAll("[data-step]")) {
    const later = Number(element.dataset.step) > step;
    if (!later && element.classList.contains("later")) come.push(element);
    element.classList.toggle("later", later);
  }
  return come;
}

function play(slide, step) {
  for (const clip of slide.querySelectorAll("[data-plays]")) {
    if (Number(clip.dataset.plays) === step) clip.play().catch(() => {}); // a browser may want a click first
  }
}

// Forward, a slide may come up over the one before, which stays until then; back, it is there at once.
function comesUp(before, slide) {
  const isForward = Boolean(before) && slides.indexOf(before) < slides.indexOf(slide);
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return isForward && !isCalm && view() === "show" && "transition" in slide.dataset;
}

root.addEventListener("animationend", () => {
  for (const slide of document.querySelectorAll(".before")) slide.classList.remove("before");
});

function announce(come) {
  // What a reader passes over in the text, such as bullets, is not said here either.
  const read = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    return node.getAttribute("aria-hidden") === "true" ? "" : [...node.childNodes].map(read).join("");
  };
  const words = come.map((element) => read(element).trim().replace(/\s+/g, " ")).join(" ");
  if (words) say(words);
}

// The address leads back to the slide; only where the page has one, which it has not in a mail's preview.
function remember() {
  try {
    history.replaceState(null, "", `#${state.slide.id}`);
  } catch { /* the page is shown inside another one */ }
}

// Show the state. Only now is anything on the screen changed.
function draw() {
  const before = part(".slide.now");
  const step = Number(root.dataset.step || 0);
  const next = neighbour(state.slide, 1);
  const moved = before !== state.slide;
  const comes = moved && comesUp(before, state.slide);
  for (const slide of slides) {
    slide.classList.toggle("now", slide === state.slide);
    slide.classList.toggle("next", slide === next);
    slide.classList.toggle("before", comes && slide === before);
    slide.classList.toggle("comes", comes && slide === state.slide);
  }
  const come = showSteps(state.slide, state.step);
  if (next) showSteps(next, view() === "speaker" ? stepsOf(next) : 0);
  root.dataset.step = state.step;
  if (state.cover) root.dataset.cover = state.cover;
  else delete root.dataset.cover;
  part(".where").textContent = `${state.slide.id} / ${last}`;
  fit();
  if (moved) {
    for (const clip of (before || root).querySelectorAll("video, audio")) clip.pause();
    if (before && view() === "show") sayPlace();
  } else if (view() === "show") announce(come);
  if (view() !== "speaker") {
    if (moved || step !== state.step) play(state.slide, state.step);
    remember();
  }
}

// In the overview a slide is something to choose.
const spoken = new Map(slides.map((slide) => [
  slide, [slide.getAttribute("aria-label"), slide.getAttribute("aria-roledescription")],
]));
function asChoice(slide, is) {
  const [label, kind] = spoken.get(slide);
  mark(slide, "role", is ? "button" : "group");
  mark(slide, "aria-label", is ? `${slide.id}: ${titleOf(slide)}` : label);
  mark(slide, "aria-roledescription", is ? null : kind);
  if (is) slide.tabIndex = 0;
  else slide.removeAttribute("tabindex");
}

function look(wanted) {
  const was = view();
  root.dataset.view = wanted;
  const overview = wanted === "overview";
  for (const slide of slides) {
    slide.querySelector(".fit").inert = overview;
    asChoice(slide, overview);
  }
  mark(part("[data-act=overview]"), "aria-pressed", overview);
  state.cover = "";
  draw();
  if (overview) state.slide.focus();
  else if (wanted === "page" && was) state.slide.scrollIntoView();
  for (const fold of document.querySelectorAll(".notes")) {
    fold.open = "notes" in root.dataset || wanted === "speaker";
  }
}
