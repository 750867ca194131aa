// Keeps the page for no connection, with the help lines on it, and its stylesheet. Nothing of a conversation is ever kept.
'use strict';
const KEPT = 'waakvlam-1';
const FILES = [/* files */];
self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(FILES)));
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.mode === 'navigate' && url.pathname === '/chat') {
    event.respondWith(fetch(event.request).catch(() => caches.match('/chat/offline')));
  } else if (url.pathname.startsWith('/static/')) {
    event.respondWith(fetch(event.request).catch(() => caches.match(event.request)));
  }
});
