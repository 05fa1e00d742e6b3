/** What users and workers do with tasks, from their creation to their end. */
@NullMarked
package org.belfry.tasks.lifecycle;

import org.jspecify.annotations.NullMarked;
