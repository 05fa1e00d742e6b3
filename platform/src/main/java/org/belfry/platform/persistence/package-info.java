/** The data source, the schema's migrations and the ids of rows. */
@NullMarked
package org.belfry.platform.persistence;

import org.jspecify.annotations.NullMarked;
