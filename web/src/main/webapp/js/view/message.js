import {avatar} from './avatar.js';
import {el} from './dom.js';
import {editor} from './editor.js';
import {rendered} from './text.js';
import {clock} from './time.js';

const PALETTE = ['👍', '❤️', '😂', '🎉', '👀', '✅'];

/**
 * One message or comment in a list. The list item stays the same while what it shows changes, so that whoever is on it
 * with the keyboard stays there.
 */
export class MessageItem {
    #doing;
    #shown = null;
    #editor = null;
    #palette = false;

    /** @param doing what can be done: `{me, offers, attached, edit, remove, react, again, discuss}`; `discuss` is null in a thread */
    constructor(doing) {
        this.#doing = doing;
        this.node = el('li', {class: 'message', tabindex: '-1', onkeydown: (event) => this.#key(event)});
    }

    get isEditing() {
        return this.#editor !== null;
    }

    /** @param continued whether it follows one of the same person's, and needs no name */
    show(message, continued) {
        if (this.#shown?.message !== message || this.#shown.continued !== continued) {
            this.#shown = {message, continued};
            this.#render();
        }
        return this.node;
    }

    edit() {
        const {message} = this.#shown;
        this.#editor = editor(message.text, {
            save: (text) => this.#doing.edit(message, text),
            done: () => {
                this.#editor = null;
                this.#render();
                this.node.focus();
            },
        });
        this.#render();
        this.#editor.querySelector('textarea').focus();
    }

    #render() {
        const {message, continued} = this.#shown;
        const part = this.node.contains(document.activeElement) ? document.activeElement.dataset.part : null;
        this.node.dataset.id = message.id;
        this.node.classList.toggle('continued', continued);
        this.node.classList.toggle('deleted', Boolean(message.deletedAt));
        this.node.setAttribute('aria-label', `${message.author.name}: ${message.withdrawnAt ? 'withdrawn' : message.deletedAt ? 'deleted' : message.text}`);
        this.node.replaceChildren(
            continued ? el('span', {class: 'avatar-space'}) : avatar(message.author),
            el('div', {class: 'message-body'}, this.#head(message), ...this.#body(message), ...this.#below(message)),
            ...this.#tools(message),
        );
        if (part) {
            this.node.querySelector(`[data-part="${part}"]`)?.focus();
        }
    }

    #head(message) {
        return el(
            'p',
            {class: 'message-head'},
            el('span', {class: 'author'}, message.author.name || 'Somebody'),
            clock(message.createdAt),
            message.editedAt && !message.deletedAt && el('span', {class: 'edited'}, 'edited'),
        );
    }

    #body(message) {
        if (this.#editor) {
            return [this.#editor];
        }
        if (message.withdrawnAt) {
            return this.#withdrawn(message);
        }
        if (message.deletedAt) {
            return [el('p', {class: 'gone'}, 'This message was deleted.')];
        }
        return [
            el('div', {class: 'text'}, ...rendered(message.text)),
            ...this.#doing.attached(message),
        ];
    }

    /** It could not be kept everywhere. Its author has the text still, and may say it again. */
    #withdrawn(message) {
        const {me, again} = this.#doing;
        const isMine = message.author.id === me.id;
        return [
            el(
                'p',
                {class: 'gone'},
                isMine ? 'What you said here could not be kept, and was withdrawn.' : 'This message was withdrawn.',
                isMine && ' ',
                isMine &&
                    el('button', {type: 'button', 'data-part': 'again', onclick: () => again(message)}, 'Say it again'),
            ),
        ];
    }

    #below(message) {
        const {offers, discuss} = this.#doing;
        const reactions = message.reactions.map((reaction) => this.#reaction(message, reaction));
        const hasThread = discuss && message.commentCount > 0;
        if (reactions.length === 0 && !hasThread && !this.#palette) {
            return [];
        }
        return [
            el(
                'div',
                {class: 'below'},
                ...reactions,
                this.#palette && offers.reactions && this.#choices(message),
                hasThread &&
                    el(
                        'button',
                        {type: 'button', class: 'thread-link', 'data-part': 'thread', onclick: () => discuss(message)},
                        message.commentCount === 1 ? '1 comment' : `${message.commentCount} comments`,
                    ),
            ),
        ];
    }

    #reaction(message, {emoji, count, people, mine}) {
        const names = people.map((person) => person.name).join(', ') + (count > people.length ? ' and others' : '');
        return el(
            'button',
            {
                type: 'button',
                class: 'reaction',
                'data-part': `reaction-${emoji.codePointAt(0)}`,
                'aria-pressed': String(mine),
                'aria-label': `${emoji} ${count}: ${names}`,
                title: names,
                disabled: !this.#doing.offers.reactions,
                onclick: () => this.#doing.react(message, emoji, !mine),
            },
            emoji,
            el('span', {class: 'count'}, String(count)),
        );
    }

    #choices(message) {
        const mine = new Set(message.reactions.filter((one) => one.mine).map((one) => one.emoji));
        return el(
            'span',
            {class: 'palette', role: 'group', 'aria-label': 'React with'},
            ...PALETTE.map((emoji) =>
                el(
                    'button',
                    {
                        type: 'button',
                        'data-part': `choice-${emoji.codePointAt(0)}`,
                        'aria-label': `React with ${emoji}`,
                        onclick: () => {
                            this.#palette = false;
                            this.#render();
                            this.node.focus();
                            this.#doing.react(message, emoji, !mine.has(emoji));
                        },
                    },
                    emoji,
                ),
            ),
        );
    }

    /** Seen, and reached by Tab, while the message is pointed at or has the focus: see message.css. */
    #tools(message) {
        if (message.deletedAt || this.#editor) {
            return [];
        }
        const {me, offers, discuss, remove} = this.#doing;
        const isMine = message.author.id === me.id;
        const tool = (part, label, act) => el('button', {type: 'button', 'data-part': part, onclick: act}, label);
        const tools = [
            offers.reactions && tool('react', 'React', () => this.#togglePalette()),
            offers.comments && discuss && tool('discuss', 'Comment', () => discuss(message)),
            isMine && tool('edit', 'Edit', () => this.edit()),
            isMine && tool('remove', 'Delete', () => remove(message)),
        ].filter(Boolean);
        return tools.length === 0 ? [] : [el('div', {class: 'tools', role: 'group', 'aria-label': 'Actions'}, ...tools)];
    }

    #togglePalette() {
        this.#palette = !this.#palette;
        this.#render();
        this.node.querySelector('.palette button')?.focus();
    }

    #key(event) {
        if (event.key === 'Escape' && this.#palette) {
            event.stopPropagation();
            this.#palette = false;
            this.#render();
            this.node.focus();
        }
    }
}
