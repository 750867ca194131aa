// Makes the chat live. It does what the page does without it, and spares the reload: a form is sent, the page that comes back is
// read, and what is new in it is added at the end. Nothing that stands there ever moves; nobody's words are kept on this device.
'use strict';
(() => {
  const say = document.body.dataset;
  const at = (id) => document.getElementById(id);
  const [log, scroll, state, box, form] = ['log', 'scroll', 'state', 't', 'say'].map(at);
  const CLOSE = 48; // pixels from the end that still count as the end
  const SLOW = 2000; // after this long somebody wants to know that it is being worked on
  const EVERY = 15000; // how often the page is read again without a stream
  let waiting = []; // what could not be sent yet, in order
  let sending = false;
  let stream = null;
  let fresh = !at('new');

  const atEnd = () => scroll.scrollHeight - scroll.clientHeight - Math.abs(scroll.scrollTop) < CLOSE;
  const tell = (words) => { if (state.textContent !== words) state.textContent = words; };

  const to = (entry) => { scroll.scrollTop = entry.offsetTop - 12; };

  // Shows the start of what came last; an answer to danger stands at the top, whatever came with it.
  function show(first, follow) {
    const danger = log.lastElementChild && log.lastElementChild.matches('[data-crisis]') ? log.lastElementChild : null;
    if (!first) return;
    if (danger) to(danger); else if (follow) to(first); else offerBelow(first);
  }

  function offerBelow(first) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'b b-quiet';
    button.textContent = say.below;
    button.onclick = () => { to(first); tell(''); };
    state.replaceChildren(button);
  }

  // Takes over what is new in a page; gives back the first new entry.
  function merge(page) {
    const next = page.getElementById('log');
    if (!next) return null;
    // Another language: the whole page is read anew, unless somebody is typing.
    if (page.documentElement.lang !== document.documentElement.lang && !box.value && !waiting.length) { location.replace('/chat#new'); location.reload(); return null; }
    if (fresh && page.getElementById('new')) { log.replaceChildren(); fresh = false; }
    log.querySelectorAll('[data-waits]').forEach((bubble) => bubble.remove());
    let first = null;
    for (const entry of next.children) {
      const here = entry.id && at(entry.id);
      if (!here) {
        const added = log.appendChild(document.adoptNode(entry.cloneNode(true)));
        first = first || added;
      } else if (here.className !== entry.className || (entry.matches('.picks,[data-crisis]') !== here.matches('.picks,[data-crisis]')) || here.querySelectorAll('button').length !== entry.querySelectorAll('button').length) {
        here.replaceWith(document.adoptNode(entry.cloneNode(true)));
      } else {
        keys(entry, here);
      }
    }
    // What somebody took back is gone here too. Parts from before this page are not judged by it.
    const stays = new Set([...next.children].map((entry) => entry.id));
    const oldest = next.querySelector('.m');
    let judged = !page.getElementById('earlier');
    for (const entry of [...log.children]) {
      judged = judged || (oldest !== null && entry.id === oldest.id);
      if (judged && entry.matches('.m[id]') && !stays.has(entry.id)) entry.remove();
    }
    for (const id of ['who', 'help']) {
      const [old, now] = [at(id), page.getElementById(id)];
      if (now && (old.textContent !== now.textContent || old.className !== now.className)) old.replaceWith(document.adoptNode(now.cloneNode(true)));
      else if (now) keys(now, old);
    }
    keys(page.querySelector('.foot'), document.querySelector('.foot'));
    return first;
  }

  // Each form of each page has its own key and token: the newest are used next.
  function keys(from, to) {
    if (!from || !to) return;
    for (const name of ['key', 'token']) {
      const value = from.querySelector(`input[name=${name}]`);
      if (value) to.querySelectorAll(`input[name=${name}]`).forEach((input) => { input.value = value.value; });
    }
  }

  function read(html) { return new DOMParser().parseFromString(html, 'text/html'); }

  async function look() {
    if (sending) return;
    const follow = atEnd();
    try {
      const answer = await fetch('/chat', { credentials: 'same-origin' });
      if (!answer.ok || sending) return;
      const page = read(await answer.text());
      const first = merge(page);
      const words = page.getElementById('state').textContent;
      if (!waiting.length) tell(words);
      show(first, follow);
    } catch { /* the next one comes */ }
  }

  function bubble(text) {
    const entry = document.createElement('li');
    entry.className = 'm m-me m-waits';
    entry.dataset.waits = '';
    const by = document.createElement('p');
    by.className = 'by';
    by.textContent = `${say.me} · ${say.waits}`;
    const words = document.createElement('p');
    words.className = 'words';
    words.dir = 'auto';
    words.textContent = text;
    entry.append(by, words);
    log.append(entry);
    to(entry);
  }

  // Sends what waits, in order, each until it was taken.
  async function send() {
    if (sending) return;
    sending = true;
    const slow = setTimeout(() => tell(say.typing), SLOW);
    const late = waiting.some((one) => one.late);
    let first = null;
    while (waiting.length) {
      const one = waiting[0];
      let answer, page;
      try {
        answer = await fetch(one.action, { method: 'POST', body: one.body, credentials: 'same-origin' });
        page = read(await answer.text());
      } catch {
        if (!one.late && one.text) bubble(one.text);
        one.late = true;
        clearTimeout(slow);
        tell(say.offline);
        sending = false;
        setTimeout(send, 5000);
        return;
      }
      waiting.shift();
      const words = page.getElementById('state');
      const added = merge(page);
      first = first || added;
      if (answer.ok) { tell(words ? words.textContent : ''); } else {
        if (one.text && !box.value) box.value = one.text;
        tell(words ? words.textContent : say.trouble);
        grow();
      }
      // What still waits goes with the newest token; its own key stays, so that it is one message however often it is sent.
      const token = form.querySelector('input[name=token]').value;
      waiting.forEach((next) => next.body.set('token', token));
    }
    clearTimeout(slow);
    sending = false;
    if (late && !state.textContent) tell(say.online);
    show(first, true);
    if (first && first.matches('.m-me') && document.activeElement !== box) { first.tabIndex = -1; first.focus({ preventScroll: true }); }
    listen();
  }

  function queue(target, submitter) {
    const data = new FormData(target);
    if (submitter && submitter.name) data.set(submitter.name, submitter.value);
    const upload = target.enctype === 'multipart/form-data';
    const text = data.get('t');
    waiting.push({ action: target.action, body: upload ? data : new URLSearchParams(data), text: upload ? '' : text || '', late: false });
    send();
  }

  function grow() {
    box.rows = Math.min(5, Math.max(1, box.value.split('\n').length, Math.ceil(box.value.length / 34)));
  }

  document.addEventListener('submit', (event) => {
    const target = event.target;
    if (!target.action.includes('/chat/')) return;
    event.preventDefault();
    if (target === form && !box.value.trim()) return;
    // The same button twice is one press: until the answer is here nothing more of this form is taken.
    if (sending && target !== form) return;
    queue(target, event.submitter);
    if (target === form) { box.value = ''; grow(); box.focus(); }
    if (target.closest('#photo')) { target.reset(); at('photo').open = false; }
  });
  box.addEventListener('input', grow);
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || matchMedia('(pointer:coarse)').matches) return;
    event.preventDefault();
    const picks = log.querySelectorAll('.picks:last-child .pick, [data-crisis]:last-child .pick');
    const chosen = /^[1-9]$/.test(box.value.trim()) && picks[Number(box.value.trim()) - 1];
    if (chosen) { box.value = ''; chosen.form.requestSubmit(chosen); } else form.requestSubmit();
  });
  addEventListener('online', () => { send(); look(); });
  addEventListener('offline', () => tell(say.offline));

  // What was said earlier is put above, and what somebody was looking at stays where it is.
  async function earlier(link) {
    let page;
    try { page = read(await (await fetch(link.href, { credentials: 'same-origin' })).text()); } catch { return tell(say.offline); }
    const lines = page.getElementById('log');
    if (!lines) { location.reload(); return; }
    const below = scroll.scrollHeight - scroll.scrollTop;
    const place = log.insertBefore(document.createComment(''), at('fictional') ? at('fictional').nextSibling : log.firstChild);
    let last = null;
    scroll.setAttribute('aria-live', 'off');
    for (const entry of [...lines.children]) {
      const here = entry.id && at(entry.id);
      // A day that began above has its heading there now.
      if (here && entry.matches('.day')) here.remove(); else if (here) continue;
      last = log.insertBefore(document.adoptNode(entry), place);
    }
    place.remove();
    const more = page.querySelector('#earlier a');
    if (more) link.href = more.href; else link.parentNode.remove();
    scroll.scrollTop = scroll.scrollHeight - below;
    if (last) { last.tabIndex = -1; last.focus({ preventScroll: true }); }
    setTimeout(() => scroll.removeAttribute('aria-live'), 1000);
    tell(say.added);
  }
  if (at('earlier')) at('earlier').firstElementChild.addEventListener('click', (event) => { event.preventDefault(); earlier(event.currentTarget); });

  // Leaving: cover, forget, go. In this order, because somebody may be looking.
  function leave() {
    const cover = document.createElement('div');
    cover.className = 'away';
    document.body.replaceChildren(cover);
    document.title = '\u200e';
    if (stream) stream.close();
    fetch('/chat/leave', { method: 'POST', keepalive: true, credentials: 'same-origin' }).catch(() => {});
    sessionStorage.clear();
    location.replace(say.exit);
  }
  at('leave').addEventListener('click', (event) => { event.preventDefault(); leave(); });
  let shifts = 0, forget = 0;
  addEventListener('keyup', (event) => {
    clearTimeout(forget);
    if (event.key !== 'Shift') { shifts = 0; return; }
    shifts += 1;
    if (shifts >= 3) leave(); else forget = setTimeout(() => { shifts = 0; }, 5000);
  });
  addEventListener('keydown', (event) => { if (event.key !== 'Shift') shifts = 0; });

  // The stream only says that there is something new.
  function listen() {
    if (stream || fresh || !window.EventSource) return;
    stream = new EventSource('/chat/news');
    stream.addEventListener('news', look);
    stream.onerror = () => { if (stream.readyState === EventSource.CLOSED) { stream = null; setTimeout(listen, EVERY); } };
  }
  document.addEventListener('visibilitychange', () => { if (!document.hidden) look(); });
  listen();
  const last = at('new');
  if (last) show(last.closest('li'), true);
  if ('serviceWorker' in navigator) navigator.serviceWorker.register('/chat-worker.js', { scope: '/chat' }).catch(() => {});
})();
