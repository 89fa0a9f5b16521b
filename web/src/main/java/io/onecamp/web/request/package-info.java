/** What any request may carry, read strictly: ids in paths, numbers in queries, cursors, preconditions. Nothing of one feature. */
@NullMarked
package io.onecamp.web.request;

import org.jspecify.annotations.NullMarked;
