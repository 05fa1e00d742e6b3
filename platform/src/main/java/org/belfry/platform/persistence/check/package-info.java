/** What is asked of the database before a start. */
@NullMarked
package org.belfry.platform.persistence.check;

import org.jspecify.annotations.NullMarked;
