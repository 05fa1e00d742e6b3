/** Mends, for {@code belfry.jar}, how its server answers what it cannot read. */
@NullMarked
package org.belfry.listener;

import org.jspecify.annotations.NullMarked;
