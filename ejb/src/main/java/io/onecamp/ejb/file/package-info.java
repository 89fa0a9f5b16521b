/**
 * Files: receiving, keeping, showing, handing out and removing them. Where bytes and rows are is persistence's affair.
 */
@NullMarked
package io.onecamp.ejb.file;

import org.jspecify.annotations.NullMarked;
