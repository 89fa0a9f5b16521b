/**
 * How words become JSON and back, the same for HTTP bodies and socket frames on every server. The forms and views
 * themselves belong to their features.
 */
@NullMarked
package io.onecamp.web.json;

import org.jspecify.annotations.NullMarked;
