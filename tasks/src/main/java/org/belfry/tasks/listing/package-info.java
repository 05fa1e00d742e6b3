/** Lists of a user's tasks, and how many there are. */
@NullMarked
package org.belfry.tasks.listing;

import org.jspecify.annotations.NullMarked;
