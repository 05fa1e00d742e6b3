/** Tables and their migrations, which run at start. */
@NullMarked
package org.belfry.platform.persistence.schema;

import org.jspecify.annotations.NullMarked;
