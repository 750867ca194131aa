// The console is whole without this. Here is only what spares a reload: what is new is told, and nothing moves.
"use strict";
(() => {
  const body = document.body, news = body.dataset.news;
  const $ = (id) => document.getElementById(id);
  const strip = $("strip"), text = $("strip-text"), show = $("strip-show"), sound = $("sound");

  // Keys: never while typing, never the only way, and not at all for whoever switched them off (their own page, this device).
  const keys = $("keys");
  if (keys) keys.hidden = false;
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input,textarea,select,[contenteditable]");
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && typing && typing.form) {
      event.preventDefault();
      typing.form.requestSubmit();
      return;
    }
    if (body.dataset.keys === "off" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const keyed = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (keyed) {
      event.preventDefault();
      if (keyed.matches("textarea")) keyed.focus(); else keyed.click();
    } else if (event.key === "." && show && !show.hidden) {
      show.click();
    } else if (event.key === "j" || event.key === "k") {
      const links = [...document.querySelectorAll(".row h3 a")];
      const at = links.indexOf(document.activeElement) + (event.key === "j" ? 1 : -1);
      if (links[at]) links[at].focus();
    }
  });

  // A form is sent once, and says that it is under way.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.busy) { event.preventDefault(); return; }
    form.dataset.busy = "1";
    for (const button of form.querySelectorAll("button")) button.setAttribute("aria-disabled", "true");
  });
  window.addEventListener("pageshow", () => {
    for (const form of document.forms) {
      delete form.dataset.busy;
      for (const button of form.querySelectorAll("button")) button.removeAttribute("aria-disabled");
    }
  });

  // After an act the changed thing has the focus; after a mistake, what says so.
  const wrong = $("wrong"), target = location.hash && $(location.hash.slice(1));
  if (wrong) wrong.focus(); else if (target) (target.querySelector("textarea") || target).focus();

  if (!news) return;
  const title = document.title;
  let last = null, lost = null, ringing = null;

  const ring = () => {
    if (!ringing) return;
    const tone = ringing.createOscillator(), loud = ringing.createGain();
    tone.frequency.value = 660;
    loud.gain.setValueAtTime(0.15, ringing.currentTime);
    loud.gain.exponentialRampToValueAtTime(0.001, ringing.currentTime + 1);
    tone.connect(loud).connect(ringing.destination);
    tone.start();
    tone.stop(ringing.currentTime + 1);
  };
  if (sound && window.AudioContext) {
    sound.hidden = false;
    sound.addEventListener("click", () => {
      if (ringing) { ringing.close(); ringing = null; } else { ringing = new AudioContext(); ring(); }
      sound.setAttribute("aria-pressed", String(Boolean(ringing)));
      sound.textContent = ringing ? body.dataset.sounding : body.dataset.sound;
    });
  }

  const tell = (words, urgent) => {
    if (text.textContent === words) return;
    text.setAttribute("role", urgent ? "alert" : "status");
    text.textContent = words;
    strip.classList.toggle("strip-now", Boolean(urgent));
    show.hidden = !words;
    document.title = urgent && !title.startsWith(body.dataset.urgent) ? `${body.dataset.urgent} ${title}` : title;
    if (urgent) ring();
  };

  // A list: a number inside a count, a sentence in place of a button, and the strip. No row moves.
  const ofList = (data) => {
    for (const count of document.querySelectorAll("[data-count]")) {
      if (data.counts[count.dataset.count] !== undefined) count.textContent = data.counts[count.dataset.count];
    }
    for (const [number, words] of Object.entries(data.taken)) {
      const button = document.querySelector(`#s-${CSS.escape(number)} .do form`);
      if (!button) continue;
      const sentence = document.createElement("p");
      sentence.textContent = words;
      button.replaceWith(sentence);
    }
    tell(data.text, data.urgent);
  };

  // One signal: what was said is added at the end; whatever else changed waits for a tap.
  let seen = body.dataset.seen;
  let alarms = [...document.querySelectorAll(".alarm a")].map((link) => Number(link.pathname.split("/").pop()));
  const ofSignal = async (data) => {
    if (data.alarms.some((number) => !alarms.includes(number))) tell(body.dataset.alarm, true);
    alarms = data.alarms;
    if (seen === data.mark) return;
    const answer = await fetch(location.pathname, { headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    seen = data.mark;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const log = $("log"), end = window.innerHeight + window.scrollY >= document.body.scrollHeight - 48;
    let added = 0, photo = false;
    for (const line of fresh.querySelectorAll(".log > .m")) {
      const here = $(line.id);
      // A photo may come later than its line: nothing grows under a finger, so it is offered.
      if (here) photo ||= Boolean(line.querySelector("a") && !here.querySelector("a"));
      else { log.append(document.adoptNode(line)); added += 1; }
    }
    const floor = fresh.querySelector("#floor p"), here = document.querySelector("#floor p");
    const changed = photo || !floor || !here || floor.textContent !== here.textContent;
    if (added && end && !changed) log.lastElementChild.scrollIntoView({ block: "nearest" });
    if (changed) tell(body.dataset.changed, false); else if (added) tell(body.dataset.spoken, false);
  };
  if (show && !show.getAttribute("href")) show.href = location.pathname;

  const stream = new EventSource(news);
  stream.addEventListener("open", () => { clearTimeout(lost); lost = null; if (text.dataset.lost) { delete text.dataset.lost; tell("", false); } });
  stream.addEventListener("error", () => {
    lost ||= setTimeout(() => { text.dataset.lost = "1"; tell(body.dataset.lost, false); }, 10000);
  });
  stream.addEventListener("news", (event) => {
    if (event.data === last) return;
    last = event.data;
    const data = JSON.parse(event.data);
    if (data.counts) ofList(data); else ofSignal(data);
  });
})();
