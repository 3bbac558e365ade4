/*
 * What a script adds to the book; nothing here is needed to read it.
 * Each listing and command gets a button that copies what is seen.
 */

'use strict';

/* Where there is no clipboard (an old browser, a page without https), the
   text is selected, so that one keystroke copies it. */
async function copyText(element) {
    const range = document.createRange();
    range.selectNodeContents(element);
    try {
        await navigator.clipboard.writeText(element.textContent);
        return 'Copied';
    } catch {
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        return 'Selected';
    }
}

function addCopyButton(code) {
    const button = document.createElement('button');
    const name = code.parentElement.getAttribute('aria-label') ?? 'code';
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.setAttribute('aria-label', `Copy ${name}`);
    button.addEventListener('click', async () => {
        const said = document.querySelector('.said');
        said.textContent = button.textContent = await copyText(code);
        setTimeout(() => { said.textContent = ''; }, 2000);
        setTimeout(() => { button.textContent = 'Copy'; }, 2000);
    });
    const holder = document.createElement('div');
    holder.className = 'copyable';
    code.parentElement.replaceWith(holder);
    holder.append(code.parentElement, button);
}

/* The book's contents close on Escape, and on a click elsewhere. */
function closeContents(event) {
    const contents = document.querySelector('nav.book details[open]');
    if (!contents)
        return;
    if (event.key === 'Escape')
        contents.querySelector('summary').focus();
    else if (event.type === 'keydown' || contents.contains(event.target))
        return;
    contents.open = false;
}

const said = document.createElement('p');
said.className = 'said visually-hidden';
said.setAttribute('role', 'status');
document.querySelector('main').append(said);

document.querySelectorAll('.listing > pre > code, pre.command > code')
    .forEach(addCopyButton);
document.addEventListener('keydown', closeContents);
document.addEventListener('click', closeContents);
