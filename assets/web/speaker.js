// The speaker's window: the same file, opened by the show, which tells it where it stands.
// The two speak by messages, which works for a file on a stick as well as for a page on a server.

const isSpeaker = location.hash === "#speaker" && Boolean(window.opener);
let peer = isSpeaker ? window.opener : null;

const send = (message) => peer && !peer.closed && peer.postMessage({ brownbag: true, ...message }, "*");

function tell() {
  if (!isSpeaker) {
    const { slide, step, cover, started } = state;
    send({ at: slide.id, step, cover, started });
  }
}

function openSpeaker() {
  peer = window.open(`${location.href.split("#")[0]}#speaker`, "brownbag-speaker", "popup,width=1180,height=760");
  if (!peer) {
    say(phrase("blocked"), own.language);
    echo(phrase("blocked"), 8);
  }
  if (!state.started) state.started = Date.now();
  if (view() !== "show") look("show");
}

window.addEventListener("message", (event) => {
  const message = event.data;
  if (!message || message.brownbag !== true) return;
  if (isSpeaker) {
    if (event.source !== peer || !numbered(message.at)) return;
    Object.assign(state, { slide: numbered(message.at), step: Number(message.step) || 0 });
    Object.assign(state, { cover: String(message.cover || ""), started: Number(message.started) || Date.now() });
    draw();
    tick();
  } else if (message.hello) {
    peer = event.source;
    tell();
  } else if (event.source === peer && Object.hasOwn(acts, String(message.act))) {
    acts[message.act](message.value);
  }
});

const clock = (seconds) => {
  const whole = Math.floor(Math.abs(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
};

// The talk's own minutes, else what its slides say together.
function plannedMinutes() {
  const said = Number(root.dataset.minutes || 0);
  return said || shown.reduce((sum, slide) => sum + Number(slide.dataset.minutes || 0), 0);
}

function tick() {
  const gone = state.started ? (Date.now() - state.started) / 1000 : 0;
  const planned = plannedMinutes() * 60;
  part(".gone").textContent = clock(gone);
  const left = part(".left");
  left.textContent = planned ? phrase(gone > planned ? "over" : "left", { time: clock(planned - gone) }) : "";
  left.classList.toggle("over", planned > 0 && gone > planned);
  const steps = stepsOf(state.slide) - state.step;
  const place = [part(".where").textContent];
  if (steps > 0) place.push(phrase(steps === 1 ? "step" : "steps", { count: steps }));
  if (state.cover) place.push(phrase(state.cover));
  part(".place").textContent = place.join(", ");
  part(".lost").textContent = peer.closed ? phrase("lost") : "";
}

function startSpeaker() {
  document.title = phrase("notes", { title: document.title });
  look("speaker");
  send({ hello: true });
  tick();
  setInterval(() => { send({ hello: true }); tick(); }, 500);
}
