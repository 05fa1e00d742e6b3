@NullMarked
package org.belfry.tasks.lifecycle;

import org.jspecify.annotations.NullMarked;
