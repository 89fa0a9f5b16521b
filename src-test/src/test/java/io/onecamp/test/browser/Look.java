package io.onecamp.test.browser;

/**
 * How large a window is, in pixels, and which colours its owner likes.
 *
 * @param touch whether it is used with fingers
 */
public record Look(int width, int height, Colours colours, Touch touch) {

    public static final Look WIDE = new Look(1200, 760, Colours.LIGHT, Touch.NO);
    public static final Look NARROW = new Look(360, 720, Colours.LIGHT, Touch.YES);

    public Look dark() {
        return new Look(width, height, Colours.DARK, touch);
    }

    /** As a part of a file's name. */
    public String name() {
        return (width < 700 ? "narrow" : "wide") + (colours == Colours.DARK ? "-dark" : "-light");
    }

    /** What its owner likes. */
    public enum Colours {
        LIGHT,
        DARK
    }

    /** Whether fingers are used. */
    public enum Touch {
        YES,
        NO
    }
}
