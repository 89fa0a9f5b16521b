/**
 * How anything is changed: the one door for web, the transaction inside it, retry and settling. What is changed belongs to the features.
 */
@NullMarked
package io.onecamp.ejb.operation;

import org.jspecify.annotations.NullMarked;
