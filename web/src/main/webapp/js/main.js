import {Chat} from './chat.js';
import {Session} from './session.js';
import {byId} from './view/dom.js';
import {Entrance} from './view/entrance.js';
import {Health} from './view/health.js';

/** Shows the entrance, or the chat of whoever is signed in in this window. */
const health = new Health();
const entrance = new Entrance(enter);
const AGAIN_MS = 2000;

function enter(session) {
    byId('welcome').hidden = true;
    byId('chat').hidden = false;
    health.into('chat-health');
    const chat = new Chat(session);
    session.whenEnded = () => {
        chat.leave();
        welcome();
        entrance.say('You are signed out.');
    };
}

function welcome() {
    byId('chat').hidden = true;
    byId('welcome').hidden = false;
    health.into('welcome-health');
    document.title = 'OneCamp';
}

async function begin() {
    try {
        const session = await Session.restored();
        if (session) {
            enter(session);
        } else {
            welcome();
        }
    } catch (failed) {
        welcome();
        entrance.say(`${failed.message} You are still signed in; trying again …`);
        setTimeout(begin, AGAIN_MS);
    }
}

begin();
