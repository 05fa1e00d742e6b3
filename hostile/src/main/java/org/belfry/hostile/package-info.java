/** Endpoints that do what no endpoint should. Nothing of Belfry is needed for it, only a JDK. */
@NullMarked
package org.belfry.hostile;

import org.jspecify.annotations.NullMarked;
