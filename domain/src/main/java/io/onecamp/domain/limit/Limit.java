package io.onecamp.domain.limit;

import io.onecamp.domain.setting.Setting;

/** What is done so often at most. People who talk to each other do not meet any of these; programs gone wild do. */
public enum Limit {
    /** Wrong passwords for one person from one address: nobody can lock out a person who calls from elsewhere. */
    SIGN_IN(Setting.LIMIT_SIGN_IN),
    /** Wrong passwords from one address, whomever they are for. */
    SIGN_IN_ADDRESS(Setting.LIMIT_SIGN_IN_ADDRESS),
    /** Accounts made from one address. */
    REGISTRATION(Setting.LIMIT_REGISTRATION),
    /** What one person says, repetitions under a key counted too. */
    POSTING(Setting.LIMIT_POSTING),
    /** What one person searches for. */
    SEARCH(Setting.LIMIT_SEARCH),
    /** Files that one person brings. */
    UPLOADS(Setting.LIMIT_UPLOADS);

    private final Setting setting;

    Limit(Setting setting) {
        this.setting = setting;
    }

    /** Where an operator says how often. */
    public Setting setting() {
        return setting;
    }
}
