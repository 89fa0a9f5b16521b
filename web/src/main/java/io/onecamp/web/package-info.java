/**
 * The root of the transports. What is shared by all resources stands here; each feature has a package of its own below.
 */
@NullMarked
package io.onecamp.web;

import org.jspecify.annotations.NullMarked;
