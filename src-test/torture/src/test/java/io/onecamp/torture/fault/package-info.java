@NullMarked
package io.onecamp.torture.fault;

import org.jspecify.annotations.NullMarked;
