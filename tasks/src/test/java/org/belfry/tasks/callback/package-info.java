@NullMarked
package org.belfry.tasks.callback;

import org.jspecify.annotations.NullMarked;
