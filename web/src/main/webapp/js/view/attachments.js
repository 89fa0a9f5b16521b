import {upload} from '../upload.js';
import {el, notice} from './dom.js';

/** The files that will go with the next message of a conversation: chosen, dropped or pasted, and sent at once. */
export class Attachments {
    #session;
    #files = [];

    constructor(session) {
        this.#session = session;
        this.input = el('input', {
            type: 'file',
            multiple: true,
            hidden: true,
            'aria-label': 'Files to attach',
            onchange: () => {
                this.add(this.input.files);
                this.input.value = '';
            },
        });
        this.button = el('button', {type: 'button', class: 'attach', onclick: () => this.input.click()}, 'Attach');
        this.tray = el('ul', {class: 'tray', 'aria-label': 'To be attached'});
    }

    add(files) {
        [...files].forEach((file) => this.#send(file));
    }

    get isEmpty() {
        return this.#files.length === 0;
    }

    get isUnderWay() {
        return this.#files.some((file) => !file.id);
    }

    /** Their ids, and none of them is there any more. */
    take() {
        const ids = this.#files.map((file) => file.id);
        this.#files = [];
        this.tray.replaceChildren();
        return ids;
    }

    async #send(file) {
        const bar = el('progress', {max: '1', value: '0', 'aria-label': `Sending ${file.name}`});
        const sending = upload(this.#session, file, (part) => (bar.value = part));
        const entry = {id: null};
        const leaveOut = () => {
            sending.cancel();
            this.#files = this.#files.filter((one) => one !== entry);
            node.remove();
        };
        const node = el(
            'li',
            {class: 'chip'},
            el('span', {class: 'file-name'}, file.name),
            bar,
            el('button', {type: 'button', class: 'quiet', 'aria-label': `Leave ${file.name} out`, onclick: leaveOut}, '×'),
        );
        this.#files.push(entry);
        this.tray.append(node);
        try {
            entry.id = (await sending.done).id;
            bar.remove();
        } catch (failed) {
            if (this.#files.includes(entry)) {
                notice(`${file.name}: ${failed.message}`);
                leaveOut();
            }
        }
    }
}

/** A message's files, each to be saved by a link that is good for a minute and for this session alone. */
export function attached(session, message) {
    return (message.attachments ?? []).map((file) =>
        el(
            'button',
            {type: 'button', class: 'file', 'data-part': `file-${file.id}`, onclick: () => save(session, file.id)},
            el('span', {class: 'file-name'}, file.name || 'A removed file'),
            el('span', {class: 'hint'}, size(file.size ?? 0)),
        ),
    );
}

async function save(session, id) {
    try {
        const {link} = await session.call('GET', `/files/${id}`);
        el('a', {href: link, download: true}).click();
    } catch (failed) {
        notice(failed.message);
    }
}

function size(bytes) {
    const units = ['B', 'KB', 'MB', 'GB'];
    const step = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
    return `${Math.round(bytes / 1024 ** step)} ${units[step]}`;
}
