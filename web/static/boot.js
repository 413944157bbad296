// Starts the app, keeps it usable without a network, and offers updates. It says nothing itself: the words are in index.html.
//
// What the app may use:
//   window.cobuildBuild      which set of files this page runs (a short hash)
//   window.cobuildOffline    'preparing' | 'ready' | 'unavailable'; each change fires the window event 'cobuildOffline'
//   window.cobuildUpdate     absent, or { accept() } when a newer build is waiting; its arrival fires 'cobuildUpdate'.
//                            Nothing changes until the user accepts: accept() switches to the new build and reloads.

const SERVICE_WORKER = '/sw.js';
const HOUR = 3_600_000; // ms

const build = document.querySelector('meta[name="cobuild-build"]').content;
window.cobuildBuild = build;

async function show(id, detail) {
  await wholePage();
  document.getElementById(id).hidden = false;
  if (detail) document.getElementById('boot-detail').textContent = detail;
}

// `ref.null extern; drop`: reference types are the youngest feature the compiled app needs.
function canRun() {
  const probe = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 7, 1, 5, 0, 208, 111, 26, 11];
  return typeof WebAssembly === 'object' && WebAssembly.validate(new Uint8Array(probe));
}

// This file comes before the page is read to its end, and the app draws at its end.
function wholePage() {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((read) => document.addEventListener('DOMContentLoaded', read, { once: true }));
}

async function start() {
  const code = document.querySelector('link[rel="code"]');
  // The service worker has checked what it kept; with a hash to check again, compiling waits for the last byte.
  const whole = navigator.serviceWorker?.controller ? {} : { integrity: code.integrity };
  // The name's hash is older than the last step of the build: a kept file of that name may be another one. Then ask anew.
  const compiled = fetch(code.href, whole).catch(() => fetch(code.href, { ...whole, cache: 'reload' }));
  const glue = import(code.href.replace(/_bg\.wasm$/, '.js'));
  const [response, { default: init }] = await Promise.all([compiled, glue, wholePage()]);
  if (!response.ok) throw new Error(`${response.status} ${new URL(code.href).pathname}`);
  await init({ module_or_path: response });
}

// While this page lives, the service worker must not delete the files it was loaded from.
function holdFiles() {
  navigator.locks?.request(`cobuild-files-${build}`, { mode: 'shared' }, () => new Promise(() => {}));
}

// Under `require-trusted-types-for 'script'` a worker's address must come from a policy; this one lets a single address through.
function trustedWorkerAddress() {
  const only = (address) => {
    if (address !== SERVICE_WORKER) throw new TypeError(`not a script of this app: ${address}`);
    return address;
  };
  const policy = window.trustedTypes?.createPolicy('cobuild', { createScriptURL: only });
  return policy ? policy.createScriptURL(SERVICE_WORKER) : SERVICE_WORKER;
}

function announceOffline(state) {
  window.cobuildOffline = state;
  window.dispatchEvent(new CustomEvent('cobuildOffline', { detail: state }));
}

function offerUpdate(registration) {
  const accept = () => {
    // Another tab may have accepted already: then the new build is in charge and a reload is all that is left.
    if (!registration.waiting) return location.reload();
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    registration.waiting.postMessage('accept');
  };
  window.cobuildUpdate = { accept };
  window.dispatchEvent(new CustomEvent('cobuildUpdate'));
}

function watchForUpdates(registration) {
  const settled = (worker) => {
    // Without a controller this is the first installation, not an update.
    if (worker.state === 'installed' && navigator.serviceWorker.controller) offerUpdate(registration);
  };
  if (registration.waiting) settled(registration.waiting);
  const follow = (worker) => worker?.addEventListener('statechange', () => settled(worker));
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));

  // An office leaves the tab open for weeks: look again when it comes back to the front, at most once an hour.
  let looked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - looked < HOUR) return;
    looked = Date.now();
    registration.update().catch(() => {}); // offline: the next time will do
  });
}

async function keepOffline() {
  if (!('serviceWorker' in navigator)) return announceOffline('unavailable');
  announceOffline('preparing');
  try {
    const registration = await navigator.serviceWorker.register(trustedWorkerAddress(), { updateViaCache: 'none' });
    watchForUpdates(registration);
    const { active } = await navigator.serviceWorker.ready;
    active.postMessage('tidy');
    announceOffline('ready');
  } catch (error) {
    // Private windows and full disks refuse. The app still runs; it only needs the network to open.
    console.warn('offline use is not available:', error);
    announceOffline('unavailable');
  }
}

if (!canRun()) {
  show('boot-old');
} else {
  holdFiles();
  start().then(keepOffline, (error) => {
    console.error(error);
    show(error instanceof WebAssembly.CompileError ? 'boot-old' : 'boot-failed', String(error));
  });
}
