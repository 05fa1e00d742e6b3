/**
 * Mends, for {@code belfry.jar}, how its server answers what it cannot read, and how large its pool
 * of connections is.
 */
@NullMarked
package org.belfry.listener;

import org.jspecify.annotations.NullMarked;
