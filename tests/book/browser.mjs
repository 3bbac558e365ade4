/*
 * The built site in a real browser: node tests/book/browser.mjs [SITE]
 *
 * Each page is opened from disk, at the width of a phone and of a desk, in
 * light and in dark. A page fails when it scrolls sideways, asks for anything
 * but a file, breaks its own content security policy, writes an error to the
 * console, has an id twice, or when axe finds fault (contrast, names, order of
 * headings, landmarks). Folds are opened first, so nothing hides in them.
 * Pictures of the chapters go to build/screenshots/. The output is TAP.
 *
 * Chromium is driven over a pipe, by its own protocol: JSON messages ended by
 * a zero byte, in on file 3 and out on file 4. No package is needed for that.
 */

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync,
         writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const site = resolve(process.argv[2] ?? join(root, 'build/site'));
const pictures = join(root, 'build/screenshots');
const axe = join(root, 'build/browser/node_modules/axe-core/axe.min.js');

/* Both widths and both schemes are in the two that axe judges. */
const looks = [
    { name: '390-light', width: 390, height: 844, scheme: 'light', axe: true },
    { name: '390-dark', width: 390, height: 844, scheme: 'dark' },
    { name: '1280-light', width: 1280, height: 800, scheme: 'light' },
    { name: '1280-dark', width: 1280, height: 800, scheme: 'dark', axe: true },
];

/* A browser: `send` promises the answer to a message; tabs hear events. */
function startChromium(profile) {
    const child = spawn('chromium', ['--headless', '--no-sandbox',
        '--disable-gpu', '--disable-dev-shm-usage', '--hide-scrollbars',
        '--no-first-run', '--disable-background-networking', '--disable-sync',
        '--disable-component-update', '--host-resolver-rules=MAP * ~NOTFOUND',
        '--remote-debugging-pipe', `--user-data-dir=${profile}`],
        { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    const waiting = new Map();
    const browser = { child, tabs: new Map(), send };
    let last = 0, rest = '';

    function send(method, params = {}, sessionId) {
        const id = ++last;
        const message = JSON.stringify({ id, method, params, sessionId });
        child.stdio[3].write(message + '\0');
        return new Promise((done, failed) => {
            waiting.set(id, { method, done, failed });
        });
    }

    function receive(message) {
        if (message.id === undefined)
            return hear(browser.tabs.get(message.sessionId), message);
        const { method, done, failed } = waiting.get(message.id);
        waiting.delete(message.id);
        if (message.error)
            failed(new Error(`${method}: ${message.error.message}`));
        else
            done(message.result);
    }

    child.stdio[4].setEncoding('utf8').on('data', (data) => {
        const messages = (rest + data).split('\0');
        rest = messages.pop();
        messages.forEach((message) => receive(JSON.parse(message)));
    });
    child.on('error', (error) =>
        bailOut(`${error.message}: run 'make setup-browser'`));
    child.on('exit', () => {
        for (const { method, failed } of waiting.values())
            failed(new Error(`${method}: chromium has ended`));
    });
    return browser;
}

/* Asked to close, it ends its own processes first: killed, it leaves some
   that still write into the profile. */
async function endChromium({ child, send }) {
    if (child.exitCode !== null || child.signalCode !== null)
        return;
    const ended = new Promise((done) => { child.on('exit', done); });
    send('Browser.close').catch(() => child.kill());
    await ended;
}

/* A tab of that browser, which keeps a list of the faults it has heard of. */
async function openTab(browser) {
    const { targetId } = await browser.send('Target.createTarget',
        { url: 'about:blank', newWindow: true });
    const { sessionId } = await browser.send('Target.attachToTarget',
        { targetId, flatten: true });
    const tab = { faults: [], loaded() {} };
    tab.send = (method, params) => browser.send(method, params, sessionId);
    browser.tabs.set(sessionId, tab);
    for (const domain of ['Page', 'Network', 'Runtime', 'Log'])
        await tab.send(`${domain}.enable`);
    return tab;
}

function hear(tab, { method, params }) {
    if (!tab)
        return;
    if (method === 'Page.loadEventFired')
        tab.loaded();
    else if (method === 'Network.requestWillBeSent' &&
             !/^(file|data|about):/.test(params.request.url))
        tab.faults.push(`request to ${params.request.url}`);
    else if (method === 'Log.entryAdded' && params.entry.level !== 'verbose')
        tab.faults.push(`console: ${params.entry.text}`);
    else if (method === 'Runtime.consoleAPICalled')
        tab.faults.push(`console: ${params.args[0]?.value}`);
    else if (method === 'Runtime.exceptionThrown')
        tab.faults.push(`script: ${params.exceptionDetails.text}`);
}

async function evaluate(tab, expression) {
    const { result, exceptionDetails } = await tab.send('Runtime.evaluate',
        { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails)
        throw new Error(exceptionDetails.exception?.description ??
                        exceptionDetails.text);
    return result.value;
}

async function visit(tab, url, look) {
    await tab.send('Emulation.setDeviceMetricsOverride', { width: look.width,
        height: look.height, deviceScaleFactor: 1, mobile: look.width < 600 });
    await tab.send('Emulation.setEmulatedMedia', { features:
        [{ name: 'prefers-color-scheme', value: look.scheme }] });
    tab.faults = [];
    const loaded = new Promise((done) => { tab.loaded = done; });
    await tab.send('Page.navigate', { url });
    await loaded;
    await evaluate(tab, 'document.fonts.ready.then(() => true)');
}

async function takePicture(tab, file) {
    const { cssContentSize } = await tab.send('Page.getLayoutMetrics');
    const { width } = cssContentSize;
    const height = Math.min(cssContentSize.height, 16000);
    const { data } = await tab.send('Page.captureScreenshot', {
        captureBeyondViewport: true, optimizeForSpeed: true,
        clip: { x: 0, y: 0, width, height, scale: 1 } });
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(data, 'base64'));
}

/* Runs in the page. */
function inspectPage(width) {
    const wide = (element) => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && box.right > width + 1 &&
            !element.parentElement.closest('pre, .table-scroll, .skip');
    };
    const faults = [];
    document.querySelectorAll('details').forEach((fold) => fold.open = true);
    const needed = document.documentElement.scrollWidth;
    if (needed > width) {
        const first = [...document.body.querySelectorAll('*')].find(wide);
        faults.push(`scrolls sideways, ${needed} px wide: ` +
            (first?.outerHTML.slice(0, 80) ?? 'see the margins'));
    }
    const ids = new Set();
    for (const { id } of document.querySelectorAll('[id]')) {
        if (ids.has(id))
            faults.push(`duplicate id ${id}`);
        ids.add(id);
    }
    return faults;
}

/* Runs in the page, after axe has been put there. */
async function judgePage() {
    const { violations } = await axe.run(document,
        { resultTypes: ['violations'], preload: false });
    return violations.flatMap(({ id, help, nodes }) => nodes.map((node) =>
        `${id}: ${node.html.slice(0, 120)} (${node.any[0]?.message ?? help})`));
}

async function runAxe(tab, source) {
    await evaluate(tab, source);
    return evaluate(tab, `(${judgePage})()`);
}

async function findFaults(tab, url, look, source, picture) {
    await visit(tab, url, look);
    if (picture)
        await takePicture(tab, picture);
    const seen = await evaluate(tab, `(${inspectPage})(${look.width})`);
    const judged = look.axe ? await runAxe(tab, source) : [];
    return [...tab.faults, ...seen, ...judged];
}

function bailOut(reason) {
    console.log(`Bail out! ${reason}`);
    process.exit(1);
}

function report(number, name, faults) {
    const lines = faults.map((fault) =>
        fault.replace(/\s+/g, ' ').replace(/\bfile:\/\/\S*\//g, ''));
    console.log(`${faults.length ? 'not ok' : 'ok'} ${number} - ${name}`);
    for (const line of lines.slice(0, 20))
        console.log(`# ${line}`);
    if (lines.length > 20)
        console.log(`# and ${lines.length - 20} more`);
}

/* A page with one of each fault proves that each would be seen. */
async function missedFaults(tab, source) {
    const page = join(here, 'browser-faults.html');
    const faults = await findFaults(tab, pathToFileURL(page).href, looks[0],
                                    source);
    return ['scrolls sideways', 'request to http', 'Content Security Policy',
            'script:', 'duplicate id', 'color-contrast', 'image-alt',
            'heading-order', 'link-name', 'label']
        .filter((kind) => !faults.some((fault) => fault.includes(kind)))
        .map((kind) => `not seen: ${kind}`);
}

/* A page of source is one listing: two looks show all of it, and nobody
   looks at its picture. */
function isSource(page) {
    return relative(site, page).startsWith('source/');
}

function looksOf(page) {
    return isSource(page) ? looks.filter((look) => look.axe) : looks;
}

/* Two tabs share the work, each taking the next page that is left. */
async function testSite(browser, pages, source) {
    const left = pages.flatMap((page) => looksOf(page)
        .map((look) => [page, look]));
    let number = 0;

    async function work(tab) {
        for (let next; (next = left.shift()); ) {
            const [page, look] = next;
            const name = relative(site, page);
            const picture = isSource(page) ? undefined
                : join(pictures, name.replace(/\.html$/, '')
                    .replaceAll('/', '-') + `-${look.name}.png`);
            const faults = await findFaults(tab, pathToFileURL(page).href,
                                            look, source, picture);
            report(++number, `${name} ${look.name}`, faults);
        }
    }

    const tabs = [await openTab(browser), await openTab(browser)];
    console.log(`1..${1 + left.length}`);
    report(++number, 'a page of faults is caught',
           await missedFaults(tabs[0], source));
    await Promise.all(tabs.map(work));
}

const pages = readdirSync(site, { recursive: true })
    .filter((name) => name.endsWith('.html')).sort()
    .map((name) => join(site, name));
if (pages.length === 0)
    bailOut(`${site} has no pages: run 'make site'`);

let source;
try {
    source = readFileSync(axe, 'utf8');
} catch {
    bailOut("axe-core is missing: run 'make setup-browser'");
}

const profile = mkdtempSync(join(tmpdir(), 'cormorant-browser-'));
const browser = startChromium(profile);
try {
    await testSite(browser, pages, source);
} catch (error) {
    console.log(`Bail out! ${error.message}`);
    process.exitCode = 1;
} finally {
    await endChromium(browser);
    rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
}
