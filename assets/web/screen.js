// The state on the screen: which slides are there, how large, what is said aloud, what the address is.

const part = (name) => document.querySelector(name);
const sizeOf = (name) => parseFloat(getComputedStyle(root).getPropertyValue(name));
const size = { w: sizeOf("--w"), h: sizeOf("--h") };
const view = () => root.dataset.view;

function say(words) {
  part(".said").textContent = words;
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
  root.style.setProperty("--scale", scale);
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
    return node.ariaHidden === "true" ? "" : [...node.childNodes].map(read).join("");
  };
  const words = come.map((element) => read(element).trim().replace(/\s+/g, " ")).join(" ");
  if (words) say(words);
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
  const where = shown.indexOf(state.slide) + 1;
  const place = where ? `${where} / ${shown.length}` : `hidden, ${state.slide.id}`;
  part(".where").textContent = place;
  fit();
  if (moved) {
    for (const clip of (before || root).querySelectorAll("video, audio")) clip.pause();
    if (before && view() === "show") say(`Slide ${where} of ${shown.length}: ${titleOf(state.slide)}`);
  } else if (view() === "show") announce(come);
  if (view() !== "speaker") {
    if (moved || step !== state.step) play(state.slide, state.step);
    history.replaceState(null, "", `#${state.slide.id}`);
  }
}

// In the overview a slide is something to choose.
function asChoice(slide, is) {
  const place = shown.includes(slide) ? `${shown.indexOf(slide) + 1} of ${shown.length}` : "hidden";
  slide.setAttribute("role", is ? "button" : "group");
  slide.setAttribute("aria-label", is ? `${place}: ${titleOf(slide)}` : place);
  slide.setAttribute("aria-roledescription", is ? "slide to choose" : "slide");
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
  state.cover = "";
  draw();
  if (overview) state.slide.focus();
  else if (wanted === "page" && was) state.slide.scrollIntoView();
  for (const fold of document.querySelectorAll(".notes")) {
    fold.open = "notes" in root.dataset || wanted === "speaker";
  }
}
