import {el} from './dom.js';

/** Where one writes. Enter sends, Shift+Enter begins a line, arrow up in an empty box changes what one said last. */
export class Composer {
    #post;

    /** @param post takes the text, answers whether the box is to be emptied; `up` is told of the arrow */
    constructor({label, draft = '', post, up, attachments = null}) {
        this.#post = post;
        this.box = el('textarea', {
            'aria-label': label,
            placeholder: label,
            rows: '1',
            maxlength: '20000',
            onkeydown: (event) => this.#key(event, up),
        });
        this.box.value = draft;
        this.node = el(
            'form',
            {class: 'composer', onsubmit: (event) => this.#submit(event)},
            attachments?.tray,
            this.box,
            attachments?.input,
            attachments?.button,
            el('button', {type: 'submit', class: 'primary send', 'aria-label': 'Send'}, 'Send'),
        );
        if (attachments) {
            this.#takesFilesFor(attachments);
        }
    }

    /** Files that are pasted or dropped there are attached. */
    #takesFilesFor(attachments) {
        this.node.addEventListener('dragover', (event) => event.preventDefault());
        this.node.addEventListener('drop', (event) => {
            event.preventDefault();
            attachments.add(event.dataTransfer.files);
        });
        this.box.addEventListener('paste', (event) => {
            if (event.clipboardData.files.length > 0) {
                event.preventDefault();
                attachments.add(event.clipboardData.files);
            }
        });
    }

    get draft() {
        return this.box.value;
    }

    focus() {
        this.box.focus();
    }

    #key(event, up) {
        if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
            this.#submit(event);
        } else if (event.key === 'ArrowUp' && this.box.value === '') {
            event.preventDefault();
            up();
        }
    }

    #submit(event) {
        event.preventDefault();
        if (this.#post(this.box.value.trim())) {
            this.box.value = '';
        }
    }
}
