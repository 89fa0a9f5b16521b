package io.onecamp.domain.setting;

/** Whether a value may be shown. */
public enum Secrecy {
    /** May be printed and logged. */
    SHOWN,
    /** Is never printed, logged or sent to a browser. */
    HIDDEN
}
