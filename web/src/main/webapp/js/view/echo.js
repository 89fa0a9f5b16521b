import {avatar} from './avatar.js';
import {el} from './dom.js';
import {rendered} from './text.js';

/** What one said and the product has not acknowledged: under way, or failed and waiting for a decision. */
export function echoItem(echo, me, outbox) {
    const failed = echo.state === 'failed';
    const button = (label, act) => el('button', {type: 'button', onclick: act}, label);
    return el(
        'li',
        {class: `message echo ${echo.state}`},
        avatar(me),
        el(
            'div',
            {class: 'message-body'},
            el(
                'p',
                {class: 'message-head'},
                el('span', {class: 'author'}, me.name),
                el('span', {class: 'sending'}, failed ? 'not sent' : 'sending …'),
            ),
            el('div', {class: 'text'}, ...rendered(echo.content.text)),
            failed &&
                el(
                    'p',
                    {class: 'failure', role: 'alert'},
                    `${echo.reason} `,
                    button('Retry', () => outbox.retry(echo)),
                    button('Discard', () => outbox.discard(echo)),
                ),
        ),
    );
}
