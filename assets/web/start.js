// The beginning: what is shown first, and what the page listens to.

let rest = 0;
function wake() {
  root.classList.add("awake");
  root.classList.remove("asleep");
  clearTimeout(rest);
  rest = setTimeout(() => {
    root.classList.remove("awake");
    root.classList.add("asleep");
  }, 2500);
}

// A telephone may have no full screen, and a page inside another one none to give.
part("[data-act=full]").hidden = !document.fullscreenEnabled;

window.addEventListener("pointermove", wake);
window.addEventListener("pointerdown", wake);
window.addEventListener("resize", fit);
window.addEventListener("hashchange", () => {
  const slide = byNumber(Number(location.hash.slice(1)));
  if (slide && slide !== state.slide) { go(slide); tell(); }
});
// While one reads, the first slide that is more than half in the window is where the show would begin.
window.addEventListener("scroll", () => {
  if (view() !== "page") return;
  const seen = shown.find((slide) => {
    const { top, height } = slide.firstElementChild.getBoundingClientRect();
    return top + height / 2 > 0;
  });
  if (seen) state.slide = seen;
}, { passive: true });

if (isSpeaker) startSpeaker();
else {
  state.slide = byNumber(parseInt(location.hash.slice(1), 10)) || shown[0];
  // A telephone held upright is for reading; everything else shows.
  look(window.innerWidth < 700 && window.innerHeight > window.innerWidth ? "page" : "show");
  if (view() === "page" && state.slide !== shown[0]) state.slide.scrollIntoView();
  wake();
}
