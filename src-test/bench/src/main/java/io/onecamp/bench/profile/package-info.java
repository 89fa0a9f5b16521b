/**
 * Where the server's time goes, by Java Flight Recorder.
 */
@NullMarked
package io.onecamp.bench.profile;

import org.jspecify.annotations.NullMarked;
