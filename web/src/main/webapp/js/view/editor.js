import {el} from './dom.js';

/** A box to change a text in: Enter saves, Escape leaves it as it was. A refusal is shown, and the box stays open. */
export function editor(text, {save, done}) {
    const box = el('textarea', {'aria-label': 'Edit message', rows: '1', maxlength: '20000', 'data-part': 'editor'});
    const refusal = el('p', {class: 'refusal', role: 'alert'});
    box.value = text;
    const attempt = async () => {
        const changed = box.value.trim();
        if (changed === '') {
            return;
        }
        try {
            if (changed !== text) {
                await save(changed);
            }
            done();
        } catch (failed) {
            refusal.textContent = failed.message;
        }
    };
    box.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
            event.preventDefault();
            attempt();
        } else if (event.key === 'Escape') {
            event.stopPropagation();
            done();
        }
    });
    return el(
        'div',
        {class: 'editor'},
        box,
        refusal,
        el(
            'p',
            {class: 'row'},
            el('button', {type: 'button', class: 'primary', onclick: attempt}, 'Save'),
            el('button', {type: 'button', class: 'quiet', onclick: done}, 'Cancel'),
        ),
    );
}
