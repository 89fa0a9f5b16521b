@NullMarked
package io.onecamp.torture.client;

import org.jspecify.annotations.NullMarked;
