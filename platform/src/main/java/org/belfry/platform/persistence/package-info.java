/** The data source, texts and rows of statements, and the ids of rows. */
@NullMarked
package org.belfry.platform.persistence;

import org.jspecify.annotations.NullMarked;
