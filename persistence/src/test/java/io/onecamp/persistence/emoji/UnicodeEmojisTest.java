package io.onecamp.persistence.emoji;

import io.onecamp.domain.reaction.Emojis;
import io.onecamp.domain.reaction.EmojisContract;

class UnicodeEmojisTest implements EmojisContract {
    @Override
    public Emojis emojis() {
        return new UnicodeEmojis();
    }
}
