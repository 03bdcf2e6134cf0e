// A sound is played by what stands for it on the slide: a button, along whose edge the time runs.

const sounds = [...document.querySelectorAll("audio")];

function playOrPause(sound) {
  if (sound.paused) sound.play().catch(() => {});
  else sound.pause();
}

for (const [index, sound] of sounds.entries()) {
  const button = sound.previousElementSibling;
  sound.controls = false;
  button.addEventListener("click", () => perform("sound", index));
  for (const news of ["play", "pause", "ended", "timeupdate"]) {
    sound.addEventListener(news, () => {
      mark(button, "aria-pressed", !sound.paused);
      button.style.setProperty("--gone", sound.currentTime / sound.duration || 0);
    });
  }
}
