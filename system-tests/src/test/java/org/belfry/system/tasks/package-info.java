/** Tasks and their deadlines, in the native API and on several nodes. */
@NullMarked
package org.belfry.system.tasks;

import org.jspecify.annotations.NullMarked;
