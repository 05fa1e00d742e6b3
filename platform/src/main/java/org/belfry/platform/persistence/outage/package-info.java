/** What a failure of the database means, and that it is told once. */
@NullMarked
package org.belfry.platform.persistence.outage;

import org.jspecify.annotations.NullMarked;
