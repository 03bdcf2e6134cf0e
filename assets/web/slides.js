"use strict";
// Where the show stands: a slide, how many steps of it are shown, and what covers the screen.

const root = document.documentElement;
const slides = [...document.querySelectorAll(".slide")];
const shown = slides.filter((slide) => !("hidden" in slide.dataset));
const state = { slide: shown[0], step: 0, cover: "", started: 0 };

const last = slides[slides.length - 1].id;

const stepsOf = (slide) => Number(slide.dataset.steps || 0);
const titleOf = (slide) => slide.querySelector("h1, h2, h3").textContent.trim().replace(/\s+/g, " ");
const numbered = (number) => document.getElementById(String(number));

// The next or last slide that is not hidden, seen from one that may be.
function neighbour(slide, by) {
  let at = slides.indexOf(slide) + by;
  while (slides[at] && "hidden" in slides[at].dataset) at += by;
  return slides[at];
}

function following() {
  if (state.step < stepsOf(state.slide)) return [state.slide, state.step + 1];
  return [neighbour(state.slide, 1), 0];
}

function preceding() {
  if (state.step > 0) return [state.slide, state.step - 1];
  const before = neighbour(state.slide, -1);
  return [before, before ? stepsOf(before) : 0];
}

// Too high a number means the last slide.
function byNumber(number) {
  const found = slides.find((slide) => slide.id === String(number));
  return found || (number > slides.length ? shown[shown.length - 1] : undefined);
}
