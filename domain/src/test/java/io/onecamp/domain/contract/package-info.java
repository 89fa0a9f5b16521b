/**
 * What the contracts of ports share: the rows under test, people to tell a story with, transactions held open, races.
 * Nothing here knows a store.
 */
@NullMarked
package io.onecamp.domain.contract;

import org.jspecify.annotations.NullMarked;
